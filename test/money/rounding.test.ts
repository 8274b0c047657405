import { expect, test } from 'vitest'
import { yuan } from '../../src/money/money.ts'
import { downToFen, toFen, upToFen } from '../../src/money/rounding.ts'

/** Amount, shown to the fen, as a ceiling, the fen that reaches it, the fen before it or on it. */
test.each([
  ['0', '0', '0', '0', '0'],
  ['0.01', '0.01', '0.01', '0.01', '0.01'],
  ['0.004', '0', '0', '0.01', '0'],
  ['0.005', '0.01', '0', '0.01', '0'],
  ['0.014999', '0.01', '0.01', '0.02', '0.01'],
  ['0.015', '0.02', '0.01', '0.02', '0.01'],
  ['3333333.333333', '3333333.33', '3333333.33', '3333333.34', '3333333.33'],
  ['799999.995', '800000', '799999.99', '800000', '799999.99'],
])('%s yuan in fen', (amount, shown, ceiling, up, down) => {
  const found = [toFen(yuan(amount), 'exact'), toFen(yuan(amount), 'upTo'), upToFen(yuan(amount)), downToFen(yuan(amount))]
  expect(found.map((rounded) => rounded.toFixed())).toEqual([shown, ceiling, up, down])
})
