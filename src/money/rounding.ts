import Decimal from 'decimal.js'
import { asYuan, type Exact, type Money } from './money.ts'

/** For display only, once: to the fen, half up. A cap is a whole number of fen, so this never passes one. */
export const toFen = (amount: Money): Money => asYuan(amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP))

/** The least whole fen that reaches an exact point: a breakpoint is reached, never just missed. */
export const upToFen = (point: Exact): Exact => point.toDecimalPlaces(2, Decimal.ROUND_UP)
/** The last whole fen before it. */
export const downToFen = (point: Exact): Exact => point.toDecimalPlaces(2, Decimal.ROUND_DOWN)
