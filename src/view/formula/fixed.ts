import { say } from '../../locale/say.ts'
import { ceilingAt } from './ceiling.ts'
import { amounts, boundedInside, figured, fromTo, sayHeadline } from './parts.ts'
import { no, nothing, type Wording } from './wording.ts'

export const fixed: Wording<'fixed'> = {
  sentence: ({ amount, from, bound }, { words }) => {
    if (from !== undefined) return fromTo(from, amount, words)
    return bound === 'exact' ? say(words, 'fixedAt', { amount }) : boundedInside(amount, bound, words)
  },
  headline: ({ amount, from, bound }, setting) =>
    from === undefined ? amounts([amount], bound, setting) : figured('', fromTo(from, amount, setting.words)),
  bases: nothing,
  rates: nothing,
  caps: (formula, { inner }) => [sayHeadline(inner.headline(formula))],
  // A floor is no ceiling.
  ceiling: ({ amount, bound }) => (bound === 'atLeast' ? null : ceilingAt(amount)),
  rateOf: no,
  reach: ({ bound }, weighed) => (bound !== 'atLeast' && (weighed || bound === 'upTo') ? 'ceilingOnly' : 'computable'),
}
