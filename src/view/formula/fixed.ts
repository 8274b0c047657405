import { say } from '../../locale/say.ts'
import { ceilingAt } from './ceiling.ts'
import { amounts, sayHeadline } from './parts.ts'
import { no, nothing, type Wording } from './wording.ts'

export const fixed: Wording<'fixed'> = {
  sentence: ({ amount, bound }, { words }) => say(words, bound === 'exact' ? 'fixedAt' : 'ceilingAt', { amount }),
  headline: ({ amount, bound }, setting) => amounts([amount], bound, setting),
  bases: nothing,
  rates: nothing,
  caps: (formula, { inner }) => [sayHeadline(inner.headline(formula))],
  ceiling: ({ amount }) => ceilingAt(amount),
  rateOf: no,
  reach: ({ bound }, weighed) => (weighed || bound === 'upTo' ? 'ceilingOnly' : 'computable'),
}
