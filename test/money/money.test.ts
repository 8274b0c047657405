import { expect, test } from 'vitest'
import { greater, less, lesser, nothing, plus, rate, share, sum, yuan } from '../../src/money/money.ts'

/** Two sums of yuan: together, the first less the second, the lesser, the greater. */
test.each([
  ['0.1', '0.2', '0.3', '0', '0.1', '0.2'],
  ['2', '2', '4', '0', '2', '2'],
  ['2.01', '2', '4.01', '0.01', '2', '2.01'],
  ['1000000000000000.01', '0.01', '1000000000000000.02', '1000000000000000', '0.01', '1000000000000000.01'],
])('%s and %s yuan', (a, b, ...expected) => {
  expect([plus, less, lesser, greater].map((of) => of(yuan(a), yuan(b)).toFixed())).toEqual(expected)
})

test('a share of one fen is kept beyond the fen', () => expect(share(yuan('0.01'), rate('0.3')).toFixed()).toBe('0.003'))

/** A number that a float would round away. */
test('figures of any length a person can type are exact', () =>
  expect(share(yuan('999999999999999999.99'), rate('0.99999999')).toFixed()).toBe('999999989999999999.9900000001'))

test('several sums together', () => expect(sum(['0.1', '0.2', '0.7'].map(yuan)).toFixed()).toBe('1'))
test('no sum at all is nothing', () => expect(sum([]).toFixed()).toBe(nothing.toFixed()))

test.each(['', '80万', '1,000', 'x'])('%j is no canonical figure and stops', (text) => {
  expect(() => yuan(text)).toThrow()
})
