import { bounded, named, ratio, rateTimes } from './parts.ts'
import { computable, no, nothing, type Wording } from './wording.ts'

export const match: Wording<'match'> = {
  sentence: ({ as, rate, bound }, { words }) => rateTimes(as, ratio(rate), bound, words),
  headline: ({ rate }, { words }) => ({ before: words.atRate, figure: ratio(rate), unit: '' }),
  bases: ({ as }) => [named(as)],
  rates: ({ rate, bound }, { words }) => [bounded(ratio(rate), bound, words)],
  caps: nothing,
  ceiling: no,
  rateOf: ({ as }) => as,
  reach: computable,
}
