import { compareWordsIn } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import type { SiteWords } from '../../locale/words.ts'
import type { Bound } from '../../schema/formula.ts'
import { factName, type Edition } from '../site/edition.ts'
import type { Headline } from './headline.ts'
import type { WordingSetting } from './wording.ts'

/** What several kinds say alike. */

/** SiteWords where a figure would stand. */
export const worded = (words: string): Headline => ({ before: words, figure: '', unit: '' })

/** 300万元 → 300 and 万元; rates and lists of amounts stay whole. */
export function figured(before: string, amount: string): Headline {
  const [, figure, unit] = /^([\d.,]+)([^\d、：]*)$/.exec(amount) ?? []
  return figure === undefined ? { before, figure: amount, unit: '' } : { before, figure, unit: unit ?? '' }
}

/** A headline in one line: 不超过300万元. */
export const sayHeadline = ({ before, figure, unit }: Headline): string => `${before}${figure}${unit}`

/** Amounts that the text prints for its formula: 不超过 or 原文定额. */
export const amounts = (all: readonly string[], bound: Bound, { words, most }: WordingSetting): Headline =>
  figured(bound === 'atLeast' ? words.noLessThan : most || bound === 'upTo' ? words.upTo : words.fixedAmount, all.join(words.listSeparator))

/** 10万元～100万元: a range that the agency chooses in. */
export const fromTo = (from: string | undefined, to: string, words: SiteWords): string =>
  from === undefined ? to : say(words, 'fromTo', { from, to })

/** A figure of a table, 不超过 before it where it is a ceiling, 不低于 where it is a floor. */
export const bounded = (figure: string, bound: Bound, words: SiteWords): string =>
  bound === 'exact' ? figure : `${bound === 'upTo' ? words.upTo : words.noLessThan}${figure}`

/** The same inside a sentence: 最高300万元. */
export const boundedInside = (amount: string, bound: Bound, words: SiteWords): string =>
  bound === 'upTo' ? say(words, 'ceilingAt', { amount }) : bounded(amount, bound, words)

/** Bases as the text names them, each name once: several levels may stand under one (上级扶持资金). */
export function bases(names: readonly string[]): string {
  const once = named(names)
  return new Set(names).size > 1 ? `（${once}）` : once
}

export const named = (names: readonly string[]): string => [...new Set(names)].join(' ＋ ')

/** 1:1 as a ratio is printed. */
export const ratio = (rate: string): string => rate.replace(/[:：]/, '∶')

export const rateTimes = (as: readonly string[], rate: string, bound: Bound, words: SiteWords): string =>
  say(words, rateWays[bound], { base: bases(as), rate })
const rateWays = { exact: 'shareExact', upTo: 'shareUpTo', atLeast: 'shareAtLeast' } as const

export const unitOf = (fact: string, edition: Edition): string => edition.catalogue.facts[fact]?.unit ?? factName(edition, fact)

/** An amount for one of them: 每家20万元. */
export const eachOf = (fact: string, amount: string, edition: Edition): string =>
  say(compareWordsIn(edition.locale), 'cell.each', { unit: unitOf(fact, edition), amount })
