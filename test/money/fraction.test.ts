import { expect, test } from 'vitest'
import { reduced } from '../../src/money/fraction.ts'
import { exact } from '../../src/money/money.ts'

test.each([
  ['50000000', '3', '50000000/3', 'no common divisor'],
  ['6', '4', '3/2', 'a common divisor goes'],
  ['4', '6', '2/3', 'the smaller above'],
  ['6', '3', '2/1', 'a whole number keeps its one'],
  ['0.1', '0.03', '10/3', 'decimals of either length become whole'],
  ['100', '0.30', '1000/3', 'a sum divided by a rate'],
  ['0', '7', '0/1', 'nothing has one name'],
  ['0', '0', '0/1', 'nothing of nothing is nothing, not an error'],
  ['-6', '4', '-3/2', 'the sign stands above'],
  ['6', '-4', '-3/2', 'also when it stood below'],
  ['-6', '-4', '3/2', 'two signs are none'],
])('%s ÷ %s = %s: %s', (top, bottom, fraction) => {
  expect(reduced(exact(top), exact(bottom)).join('/')).toBe(fraction)
})
