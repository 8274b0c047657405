import { say } from '../../locale/say.ts'
import type { SiteWords } from '../../locale/words.ts'
import type { Bound, FormulaOf } from '../../schema/formula.ts'
import type { Edition } from '../site/edition.ts'
import { bases, bounded, fromTo, named, ratio, rateTimes, worded } from './parts.ts'
import { computable, no, nothing, type Wording } from './wording.ts'

/** Null where the text gives the base alone (不超过实际合同金额). */
function rateIn({ rate, from }: FormulaOf<'share'>, words: SiteWords): string | null {
  if (rate === 'whole') return null
  if (typeof rate === 'string') return fromTo(from, ratio(rate), words)
  return Object.entries(rate.of)
    .map(([level, amount]) => say(words, 'level', { level, amount }))
    .join(words.listSeparator)
}

/** A range says its ends itself. */
const boundSaid = ({ bound, from }: FormulaOf<'share'>): Bound => (from === undefined ? bound : 'exact')

const isPart = ({ over, to }: FormulaOf<'share'>): boolean => over !== undefined || to !== undefined

/** 年营业收入超过1000万元的部分; 年营业收入 − 上年营业收入. */
function partIn({ as, over, to }: FormulaOf<'share'>, edition: Edition): string {
  const { words } = edition
  const base = named(as)
  const past = edition.catalogue.facts[over ?? '']
  if (past !== undefined) return say(words, 'basePast', { base, past: past.words })
  if (over === undefined) return say(words, 'baseTo', { base, to: to ?? '' })
  return to === undefined ? say(words, 'baseOver', { base, over }) : say(words, 'baseSlice', { base, over, to })
}

export const share: Wording<'share'> = {
  sentence: (formula, { edition, words }) => {
    const { as, bound } = formula
    const rate = rateIn(formula, words)
    if (rate !== null) return rateTimes(isPart(formula) ? [`（${partIn(formula, edition)}）`] : as, rate, boundSaid(formula), words)
    return bound === 'exact' ? bases(as) : say(words, 'ceilingWhole', { base: bases(as) })
  },
  headline: (formula, { edition, words, most }) => {
    const base = isPart(formula) ? `（${partIn(formula, edition)}）` : bases(formula.as)
    const rate = rateIn(formula, words)
    if (rate === null) return worded(say(words, 'ceilingWhole', { base }))
    const bound = boundSaid(formula)
    const before =
      bound === 'atLeast' ? words.noLessThan : bound === 'upTo' || (most && formula.from === undefined) ? words.upTo : words.atRate
    return { before: `${before}${base}${words.rateOf}`, figure: rate, unit: '' }
  },
  bases: (formula, { edition }) => [isPart(formula) ? partIn(formula, edition) : named(formula.as)],
  rates: (formula, { words }) => {
    const rate = rateIn(formula, words)
    return rate === null ? [] : [bounded(rate, boundSaid(formula), words)]
  },
  caps: nothing,
  ceiling: no,
  // A part of a base is said whole, in the sentence.
  rateOf: (formula) => (isPart(formula) ? null : formula.as),
  reach: computable,
}
