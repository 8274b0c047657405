import Decimal from 'decimal.js'

/**
 * Exact yuan and exact rates. Both are Decimals; the brands keep them apart, so that
 * a rate of a rate does not compile. Nothing here rounds: see rounding.ts.
 */
declare const unit: unique symbol
export type Money = Decimal & { readonly [unit]: 'yuan' }
export type Rate = Decimal & { readonly [unit]: 'rate' }
/** A number of things: pieces, enterprises, months, square metres. */
export type Count = Decimal & { readonly [unit]: 'count' }

/** 120 digits hold every product the engine makes, also of a point a hair beside another (lines.ts): only a division rounds. */
const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 })

/** Canonical decimal text in yuan (`"800000"`) → Money. Throws on anything else: parse before. */
export const yuan = (text: string): Money => new Exact(text) as Money
/** Canonical decimal text (`"0.3"` for 30%) → Rate. */
export const rate = (text: string): Rate => new Exact(text) as Rate
/** Canonical decimal text → Count. */
export const count = (text: string): Count => new Exact(text) as Count

export const nothing = yuan('0')
export const none = count('0')

export const plus = (a: Money, b: Money): Money => a.plus(b) as Money
/** a − b, never below zero: room, what is left to top up. */
export const less = (a: Money, b: Money): Money => (a.gt(b) ? (a.minus(b) as Money) : nothing)
export const lesser = (a: Money, b: Money): Money => (b.lt(a) ? b : a)
export const greater = (a: Money, b: Money): Money => (b.gt(a) ? b : a)
/** 按…的30%: a share of money is money. */
export const share = (of: Money, at: Rate): Money => of.times(at) as Money
export const sum = (all: readonly Money[]): Money => all.reduce(plus, nothing)
