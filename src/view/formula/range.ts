import { assess } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { Edition } from '../site/edition.ts'
import { money } from '../words/format.ts'

/** What a measure could come to before any answer: 0～500万元; one amount where nothing is asked; 原文未设上限 without a ceiling; null without a formula. */
export function sayRange(id: string, edition: Edition): string | null {
  const { book, words, locale } = edition
  const rule = book.measures.find((each) => each.id === id)
  const amount = rule === undefined ? null : assess(rule, book, new Map()).amount
  if (amount === null) return null
  const low = amount.low.toFixed()
  if (amount.high === null) return say(words, 'rangeOpen', { low: low === '0' ? '0' : money(low, locale) })
  const high = money(amount.high.toFixed(), locale)
  if (amount.high.eq(amount.low)) return amount.bound === 'upTo' ? `${words.upTo}${high}` : high
  return say(words, 'rangeTo', { low: low === '0' ? '0' : money(low, locale), high })
}
