import { expect, test } from 'vitest'
import { patch } from '../../src/catalogue/said/patch.ts'

const base = { pays: { kind: 'share', rate: '15%', of: ['a', 'b'], cap: { value: '80万元', per: 'project' } }, when: { kind: 'is' } }

test.each([
  ['maps merge', { pays: { cap: { per: 'year' } } }, { ...base, pays: { ...base.pays, cap: { value: '80万元', per: 'year' } } }],
  ['lists replace', { pays: { of: ['c'] } }, { ...base, pays: { ...base.pays, of: ['c'] } }],
  ['null removes', { when: 'null', pays: { cap: 'null' } }, { pays: { kind: 'share', rate: '15%', of: ['a', 'b'] } }],
  ['what is new is added', { quota: { gate: '遴选', value: 'null' } }, { ...base, quota: { gate: '遴选' } }],
])('%s', (_, set, result) => {
  expect(patch(base, set)).toEqual(result)
})
