import { expect, test } from 'vitest'
import { yuan } from '../../src/money/money.ts'
import { downToFen, toFen, upToFen } from '../../src/money/rounding.ts'

/** Amount, shown to the fen, the fen that reaches it, the fen before it or on it. */
test.each([
  ['0', '0', '0', '0'],
  ['0.01', '0.01', '0.01', '0.01'],
  ['0.004', '0', '0.01', '0'],
  ['0.005', '0.01', '0.01', '0'],
  ['0.014999', '0.01', '0.02', '0.01'],
  ['0.015', '0.02', '0.02', '0.01'],
  ['3333333.333333', '3333333.33', '3333333.34', '3333333.33'],
  ['799999.995', '800000', '800000', '799999.99'],
])('%s yuan in fen', (amount, shown, up, down) => {
  const found = [toFen, upToFen, downToFen].map((rounded) => rounded(yuan(amount)).toFixed())
  expect(found).toEqual([shown, up, down])
})
