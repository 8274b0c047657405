import { together } from './ceiling.ts'
import { sayHeadline, worded } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

export const sum: Wording<'sum'> = {
  sentence: ({ of }, { words, inner }) => of.map(inner.sentence).join(words.plus),
  headline: ({ of }, { words, inner }) => worded(of.map((part) => sayHeadline(inner.headline(part))).join(words.plus)),
  bases: ({ of }, { inner }) => [...new Set(of.flatMap(inner.bases))],
  rates: ({ of }, { inner }) => of.flatMap(inner.rates),
  caps: ({ of }, { inner }) => of.flatMap(inner.caps),
  ceiling: ({ of }, { inner }) => together(of.map(inner.ceiling)),
  rateOf: no,
  reach: computable,
}
