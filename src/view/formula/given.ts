import { say } from '../../locale/say.ts'
import { sayTest } from './conditions.ts'
import { sayHeadline, worded } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

export const given: Wording<'given'> = {
  sentence: (formula, { edition, words, inner }) =>
    say(words, 'given', { condition: sayTest(formula.if, edition), formula: inner.sentence(formula.pays) }),
  headline: ({ pays }, { words, inner }) => worded(say(words, 'added', { amount: sayHeadline(inner.headline(pays)) })),
  bases: ({ pays }, { inner }) => inner.bases(pays),
  rates: (formula, { inner }) => [inner.sentence(formula)],
  caps: ({ pays }, { words, inner }) => inner.caps(pays).map((amount) => say(words, 'added', { amount })),
  ceiling: ({ pays }, { inner }) => inner.ceiling(pays),
  rateOf: no,
  reach: computable,
}
