import { expect, test } from 'vitest'
import { addRanges, leastRange, lessRange, sameAmount, timesRange, type Range } from '../../src/engine/facts/range.ts'
import { yuan, type Money } from '../../src/money/money.ts'

/** `1～3`, `1～` without a ceiling, `1` where low and high are equal. */
function range(text: string): Range {
  const [low = '', high = low] = text.split('～')
  return { low: yuan(low), high: high === '' ? null : yuan(high) }
}
const words = ({ low, high }: Range): string => {
  const [from, to] = [low.toFixed(), high?.toFixed() ?? '']
  return from === to ? from : `${from}～${to}`
}

/** Two ranges: together, multiplied, the lower, the first less the second. */
test.for([
  ['2', '3', '5', '6', '2', '0'],
  ['1～2', '3～4', '4～6', '3～8', '1～2', '0'],
  ['3～9', '1～2', '4～11', '3～18', '1～2', '1～8'],
  ['1～5', '2～4', '3～9', '2～20', '1～4', '0～3'],
  ['1～', '3', '4～', '3～', '1～3', '0～'],
  ['3', '1～', '4～', '3～', '1～3', '0～2'],
  ['0～', '0～', '0～', '0～', '0～', '0～'],
  ['0', '1～', '1～', '0', '0', '0'],
  ['1～', '0', '1～', '0', '0', '1～'],
  ['5～9', '5～9', '10～18', '25～81', '5～9', '0～4'],
] as const)('%s and %s', ([a, b, ...expected]) => {
  expect([addRanges, timesRange, leastRange, lessRange].map((of) => words(of(range(a), range(b))))).toEqual(expected)
})

test.for<[string | null, string | null, boolean]>([
  ['1', '1.00', true],
  ['1', '1.01', false],
  [null, null, true],
  [null, '1', false],
  ['1', null, false],
])('ceilings of %s and %s are the same: %s', ([a, b, same]) => {
  const amount = (text: string | null): Money | null => (text === null ? null : yuan(text))
  expect(sameAmount(amount(a), amount(b))).toBe(same)
})
