import { say } from '../../locale/say.ts'
import type { SiteWords } from '../../locale/words.ts'
import type { FormulaOf } from '../../schema/formula.ts'
import { bases, bounded, named, ratio, rateTimes, worded } from './parts.ts'
import { computable, no, nothing, type Wording } from './wording.ts'

/** Null where the text gives the base alone (不超过实际合同金额). */
function rateIn({ rate }: FormulaOf<'share'>, words: SiteWords): string | null {
  if (rate === 'whole') return null
  if (typeof rate === 'string') return ratio(rate)
  return Object.entries(rate.of)
    .map(([level, amount]) => say(words, 'level', { level, amount }))
    .join(words.listSeparator)
}

export const share: Wording<'share'> = {
  sentence: (formula, { words }) => {
    const { as, bound } = formula
    const rate = rateIn(formula, words)
    if (rate !== null) return rateTimes(as, rate, bound, words)
    return bound === 'exact' ? bases(as) : say(words, 'ceilingWhole', { base: bases(as) })
  },
  headline: (formula, { words, most }) => {
    const base = bases(formula.as)
    const rate = rateIn(formula, words)
    if (rate === null) return worded(say(words, 'ceilingWhole', { base }))
    const before = formula.bound === 'upTo' || most ? words.upTo : words.atRate
    return { before: `${before}${base}${words.rateOf}`, figure: rate, unit: '' }
  },
  bases: ({ as }) => [named(as)],
  rates: (formula, { words }) => {
    const rate = rateIn(formula, words)
    return rate === null ? [] : [bounded(rate, formula.bound, words)]
  },
  caps: nothing,
  ceiling: no,
  rateOf: ({ as }) => as,
  reach: computable,
}
