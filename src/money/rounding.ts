import Decimal from 'decimal.js'
import type { Money } from './money.ts'

/** For display only, once: to the fen, half up. A cap is a whole number of fen, so this never passes one. */
export const toFen = (amount: Money): Money => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) as Money

/** The least whole fen that reaches an exact point: a breakpoint is reached, never just missed. */
export const upToFen = <T extends Decimal>(amount: T): T => amount.toDecimalPlaces(2, Decimal.ROUND_UP) as T
/** The last whole fen before it. */
export const downToFen = <T extends Decimal>(amount: T): T => amount.toDecimalPlaces(2, Decimal.ROUND_DOWN) as T
