import { say } from '../../locale/say.ts'
import { capOf } from './ceiling.ts'
import { computable, no, type Wording } from './wording.ts'

export const least: Wording<'least'> = {
  sentence: ({ of }, { words, inner }) => say(words, 'leastOf', { list: of.map(inner.sentence).join(words.semicolon) }),
  headline: (formula, { inner }) => inner.headline(formula.of.find((part) => capOf(part) !== null) ?? formula.of[0] ?? formula),
  bases: ({ of }, { inner }) => [...new Set(of.flatMap(inner.bases))],
  rates: ({ of }, { inner }) => of.flatMap(inner.rates),
  caps: ({ of }, { inner }) => of.flatMap(inner.caps),
  ceiling: ({ of }, { inner }) => of.map(inner.ceiling).find((one) => one !== null) ?? null,
  rateOf: no,
  reach: computable,
}
