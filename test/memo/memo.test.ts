import { expect, test, vi } from 'vitest'
import { memo } from '../../src/memo/memo.ts'

test('the same inputs give the very same value, found once', () => {
  const find = vi.fn((first: { n: number }, by: number) => ({ sum: first.n + by }))
  const sum = memo(find)
  const one = { n: 1 }
  expect(sum(one, 2)).toBe(sum(one, 2))
  expect(find).toHaveBeenCalledTimes(1)
})

test('any other input is found anew', () => {
  const list = memo((_: object, ...others: readonly unknown[]) => others)
  const one = {}
  expect(list(one, 1, 2)).toEqual([1, 2])
  expect(list(one, 1, 3)).toEqual([1, 3])
  expect(list(one, 1)).toEqual([1])
  expect(list(one, 1, undefined)).toEqual([1, undefined])
  expect(list({}, 2)).toEqual([2])
  expect(list(one, 1, 2)).toEqual([1, 2])
})

test('an empty value is kept like any other', () => {
  const find = vi.fn(() => undefined)
  const none = memo<object, [], undefined>(find)
  const one = {}
  none(one)
  none(one)
  expect(find).toHaveBeenCalledTimes(1)
})

test('what it rests on may be said: then nothing else counts', () => {
  const name = memo(
    (_: object, typed: readonly string[], on: string) => `${typed.join()} ${on}`,
    (_, typed) => [JSON.stringify(typed)],
  )
  const one = {}
  expect(name(one, ['a'], 'x')).toBe('a x')
  expect(name(one, ['a'], 'y')).toBe('a x')
  expect(name(one, ['b'], 'y')).toBe('b y')
})
