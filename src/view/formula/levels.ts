import { say } from '../../locale/say.ts'
import { factName } from '../site/edition.ts'
import { ceilingAt, highest } from './ceiling.ts'
import { amounts, bounded, boundedInside, sayHeadline } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

export const levels: Wording<'levels'> = {
  sentence: ({ by, of, bound }, { edition, words }) => {
    const said = Object.entries(of).map(([level, amount]) => say(words, 'level', { level, amount: boundedInside(amount, bound, words) }))
    return say(words, 'by', { fact: factName(edition, by), steps: said.join(words.semicolon) })
  },
  headline: ({ of, bound }, setting) => amounts(Object.values(of), bound, setting),
  bases: ({ by }, { edition }) => [factName(edition, by)],
  rates: ({ of, bound }, { words }) =>
    Object.entries(of).map(([level, amount]) => say(words, 'level', { level, amount: bounded(amount, bound, words) })),
  caps: (formula, { inner }) => [sayHeadline(inner.headline(formula))],
  ceiling: ({ of }) => highest(Object.values(of).map(ceilingAt)),
  rateOf: no,
  reach: computable,
}
