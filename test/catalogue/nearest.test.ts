import { expect, test } from 'vitest'
import { nearest, suggest } from '../../src/catalogue/file/nearest.ts'
import { distance } from '../../src/engine/facts/nearest.ts'

test('a distance counts changed characters', () => {
  expect([distance('bonud', 'bound'), distance('', 'ab'), distance('a', 'a')]).toEqual([2, 2, 0])
})

test.each([
  ['tier', ['tiers', 'times'], 'tiers'],
  ['atleast', ['atLeast', 'atMost'], 'atLeast'],
  ['cold-store', ['cold-store-grant', 'training'], 'cold-store-grant'],
  // Two are equally near: neither is offered.
  ['二级', ['一级', '三级'], undefined],
  ['warehouse', ['area', 'grade'], undefined],
  ['x', [], undefined],
] as const)('nearest to %s', (name, known, near) => {
  expect(nearest(name, known)).toBe(near)
})

test('few choices are listed, many are not', () => {
  expect(suggest('zzz', ['a', 'b'])).toBe('write one of: a, b')
  expect(
    suggest(
      'zzz',
      Array.from({ length: 20 }, (_, i) => `a${i}`),
      'define it',
    ),
  ).toBe('define it')
})
