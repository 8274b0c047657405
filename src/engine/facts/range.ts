import { asYuan, less, nothing, plus, type Exact, type Money } from '../../money/money.ts'

/** What is not yet answered leaves an interval; high null = the text sets no ceiling. All answered ⇒ low and high are equal. */
export interface Range<T = Money> {
  readonly low: T
  readonly high: T | null
}

export const point = <T>(value: T): Range<T> => ({ low: value, high: value })
export const unbounded: Range = { low: nothing, high: null }

/** The very same number at both ends, as all answered facts have it: one computation serves both. */
const isOne = (range: Range<Exact>): boolean => range.low === range.high
export const isPoint = (range: Range<Exact>): boolean => isOne(range) || (range.high !== null && range.low.eq(range.high))

/** null = no ceiling. */
export const sameAmount = (a: Money | null, b: Money | null): boolean => (a === null || b === null ? a === b : a.eq(b))

export function addRanges(a: Range, b: Range): Range {
  const low = plus(a.low, b.low)
  if (isOne(a) && isOne(b)) return point(low)
  return { low, high: a.high === null || b.high === null ? null : plus(a.high, b.high) }
}

/** The product; nothing times anything is nothing, an unknown without ceiling included. */
export function timesRange(a: Range<Exact>, b: Range<Exact>): Range {
  const low = asYuan(a.low.times(b.low))
  if (a.high !== null && b.high !== null) return isPoint(a) && isPoint(b) ? point(low) : { low, high: asYuan(a.high.times(b.high)) }
  const idle = a.high?.isZero() === true || b.high?.isZero() === true
  return idle ? point(nothing) : { low, high: null }
}

export function leastRange(a: Range, b: Range): Range {
  if (isOne(a) && isOne(b)) return a.low.lt(b.low) ? a : b
  const low = a.low.lt(b.low) ? a.low : b.low
  if (a.high === null) return { low, high: b.high }
  if (b.high === null) return { low, high: a.high }
  return { low, high: a.high.lt(b.high) ? a.high : b.high }
}

/** a − b, never below zero. */
export function lessRange(a: Range, b: Range): Range {
  if (isOne(a) && isOne(b)) return point(less(a.low, b.low))
  return {
    low: b.high === null ? nothing : less(a.low, b.high),
    high: a.high === null ? null : less(a.high, b.low),
  }
}
