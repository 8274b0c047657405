import Decimal from 'decimal.js'
import { asYuan, type Exact, type Money } from './money.ts'

/**
 * For display only, once: to the fen. What the text fixes is rounded half up, and a cap is a whole number of fen, so this never
 * passes one; a ceiling (不超过) is never rounded up: 不超过30% of 0.05元 is at most 0.01元. Nor is a floor (不低于), which would say too much.
 */
export const toFen = (amount: Money, bound: 'exact' | 'upTo' | 'atLeast'): Money =>
  asYuan(amount.toDecimalPlaces(2, bound === 'exact' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN))

/** The least whole fen that reaches an exact point: a breakpoint is reached, never just missed. */
export const upToFen = (point: Exact): Exact => point.toDecimalPlaces(2, Decimal.ROUND_UP)
/** The last whole fen before it. */
export const downToFen = (point: Exact): Exact => point.toDecimalPlaces(2, Decimal.ROUND_DOWN)
