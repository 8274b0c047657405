import { payOutsOf, type Amount, type ReadyRule } from '../../engine/index.ts'
import { asYuan, nothing, type Money } from '../../money/money.ts'
import { toFen } from '../../money/rounding.ts'
import type { Bounded } from './amounts.ts'

/** What is paid year by year, to the fen; together they are the award to the fen, since no part is rounded by itself. [] where all is paid at once. */
export function payOutParts(rule: ReadyRule, amount: Amount | null): Bounded[] {
  if (amount === null) return []
  const { bound } = amount
  const parts = payOutsOf(rule, amount)
  const lows = parts.map(({ low }) => low)
  const highs = parts.map(({ high }) => high ?? nothing)
  return parts.map(({ high }, n) => ({ low: grown(lows, n, bound), high: high === null ? null : grown(highs, n, bound), bound }))
}

/** What the rounded sum of all parts grows by with the n-th. */
const grown = (parts: readonly Money[], n: number, bound: Amount['bound']): Money =>
  asYuan(toFen(sumOf(parts.slice(0, n + 1)), bound).minus(toFen(sumOf(parts.slice(0, n)), bound)))
const sumOf = (parts: readonly Money[]): Money => asYuan(parts.reduce((sum: Money, part) => asYuan(sum.plus(part)), nothing))
