import { asYuan, less, nothing, plus, type Exact, type Money, type Rate } from '../../money/money.ts'
import { toFen } from '../../money/rounding.ts'
import type { Locale } from '../../schema/catalogue.ts'
import type { Bound } from '../../schema/rulebook.ts'
import { money, quantity, roundedUp, share } from './format.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'
import { scaleSigns } from '../../schema/locales.ts'

/** Exact figures of the engine → figures as people read them: rounded here, once, to the fen. */
export interface Between<T = Money> {
  readonly low: T
  readonly high: T | null
}
/** An amount, which may be a ceiling (`upTo`); what does not say so is exact. */
export interface Bounded extends Between {
  readonly bound?: Bound
}

/** 元 as canonical decimal text, to the fen: what the headless door prints. */
export const yuanText = (amount: Exact, bound: Bound = 'exact'): string => toFen(asYuan(amount), bound).toFixed()
export const yuanEnds = ({ low, high, bound }: Bounded): { low: string; high: string | null } => ({
  low: yuanText(low, bound),
  high: high === null ? null : yuanText(high, bound),
})
export const moneyWords = (amount: Exact, locale: Locale, bound?: Bound): string => money(yuanText(amount, bound), locale)
export const countWords = (value: Exact, unit: string, locale: Locale): string => quantity(value.toDecimalPlaces(4).toFixed(), unit, locale)
export const rateWords = (rate: Rate): string => share(rate.toFixed())
export function fullYuan(amount: Exact): string {
  const [whole = '', ...fen] = amount.toFixed().split('.')
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fen].join('.')
}

export const isSettled = (range: Between<Exact>): boolean => range.high !== null && range.low.eq(range.high)

/** 不超过, 不低于; nothing before what is exact. */
export const boundLead = (bound: Bound, words: ReckonedWords): string => (bound === 'exact' ? '' : say(words, `amount.${bound}`))

/** 360万元, 0～500万元, 300～500万元, 0起，原文未设上限. */
export function rangeWords(range: Bounded, words: ReckonedWords, locale: Locale): string {
  const low = moneyWords(range.low, locale, range.bound)
  if (range.high === null) return floored(say(words, 'range.open', { low }), range, words)
  const high = moneyWords(range.high, locale, range.bound)
  return floored(low === high ? high : say(words, 'range', { low: sharedUnit(low, high), high }), range, words)
}

/** What lies between two floors is no ceiling. */
const floored = (said: string, { bound }: Bounded, words: ReckonedWords): string =>
  bound === 'atLeast' ? say(words, 'range.floor', { range: said }) : said

/** A rate, or from the lowest to the highest listed while the class is not answered. */
export function rateRange(range: Between<Rate>, words: ReckonedWords): string {
  const low = rateWords(range.low)
  return range.high === null || range.high.eq(range.low) ? low : say(words, 'range', { low, high: rateWords(range.high) })
}

/** 300万元～500万元 is read as 300～500万元; nothing needs no unit. */
function sharedUnit(low: string, high: string): string {
  const unit = /[^\d.,]+$/
  if (low === '0元') return '0'
  return unit.exec(low)?.[0] === unit.exec(high)?.[0] ? low.replace(unit, '') : low
}

const unitAtEnd = new RegExp(`[${scaleSigns}]?元$`)

/** 500万元 → 500 and 万元, so that the figure can be set large. */
export function figureOf(amount: string): { readonly figure: string; readonly unit: string } {
  const at = unitAtEnd.exec(amount)?.index ?? amount.length
  return { figure: amount.slice(0, at), unit: amount.slice(at) }
}

/** The length of a bar, 0…100, against the longest line of its ledger. Unknown ends have none. */
export function barOf(amount: Money | null, longest: Money): string {
  return amount === null || longest.isZero() ? '0' : amount.div(longest).times(100).toDecimalPlaces(2).toFixed()
}

export const longestOf = (amounts: readonly (Money | null)[]): Money | null =>
  amounts.reduce<Money | null>((top, one) => (one !== null && (top === null || one.gt(top)) ? one : top), null)

/** All public money received together. */
export const totalOf = (amounts: readonly Exact[]): Money => amounts.reduce<Money>((sum, one) => plus(sum, asYuan(one)), nothing)

/** A point in money: 1000万元, or 约1666.67万元 where two digits of 万元 do not say it all. Reached, never just missed. */
export function aboutWords(at: Exact, words: ReckonedWords, locale: Locale): { readonly words: string; readonly exact: boolean } {
  const rounded = roundedUp(at.toFixed(), locale)
  return { words: rounded.exact ? rounded.words : say(words, 'about', { value: rounded.words }), exact: rounded.exact }
}

/** How much more reaches a point: 约466.67万元. */
export const gapWords = (to: Exact, from: Exact, words: ReckonedWords, locale: Locale): string =>
  aboutWords(less(asYuan(to), asYuan(from)), words, locale).words
