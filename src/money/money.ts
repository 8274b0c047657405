import Decimal from 'decimal.js'

/**
 * Exact figures. A neutral one (a fact, a threshold, a slope, so many pieces) is a plain decimal; the brands keep yuan and rates apart
 * where a mix-up would cost, so that a rate of a rate does not compile. Nothing here rounds: see rounding.ts.
 */
declare const unit: unique symbol
export type Exact = Decimal
export type Money = Decimal & { readonly [unit]: 'yuan' }
export type Rate = Decimal & { readonly [unit]: 'rate' }

/** 120 digits hold every product the engine makes, also of a point a hair beside another (lines.ts): only a division rounds. */
const Figure = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 })

/** Canonical decimal text (`"12"`) → a neutral figure. Throws on anything else: parse before. */
export const exact = (text: string): Exact => new Figure(text)
/** A figure that is in yuan by what it was reckoned from. */
export function asYuan(figure: Exact): Money {
  return figure as Money
}
/** Canonical decimal text in yuan (`"800000"`) → Money. */
export const yuan = (text: string): Money => asYuan(exact(text))
/** Canonical decimal text (`"0.3"` for 30%) → Rate. */
export const rate = (text: string): Rate => exact(text) as Rate

export const nothing = yuan('0')
export const none = exact('0')

export const plus = (a: Money, b: Money): Money => asYuan(a.plus(b))
/** a − b, never below zero: room, what is left to top up. */
export const less = (a: Money, b: Money): Money => (a.gt(b) ? asYuan(a.minus(b)) : nothing)
export const lesser = (a: Money, b: Money): Money => (b.lt(a) ? b : a)
export const greater = (a: Money, b: Money): Money => (b.gt(a) ? b : a)
/** 按…的30%: a share of money is money. */
export const share = (of: Money, at: Rate): Money => asYuan(of.times(at))
export const sum = (all: readonly Money[]): Money => all.reduce(plus, nothing)
