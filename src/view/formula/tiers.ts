import { say } from '../../locale/say.ts'
import { factName } from '../site/edition.ts'
import { capOf, ceilingAt, highest } from './ceiling.ts'
import { amounts, bounded, boundedInside, sayHeadline } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

const reached = (above: boolean | undefined): 'tier' | 'tierAbove' => (above === true ? 'tierAbove' : 'tier')

export const tiers: Wording<'tiers'> = {
  sentence: ({ by, steps, bound }, { edition, words }) => {
    const said = steps.map(({ at, above, amount }) => say(words, reached(above), { at, amount: boundedInside(amount, bound, words) }))
    return say(words, 'by', { fact: factName(edition, by), steps: said.join(words.semicolon) })
  },
  headline: ({ steps, bound }, setting) =>
    amounts(
      steps.map(({ amount }) => amount),
      bound,
      setting,
    ),
  bases: ({ by }, { edition }) => [factName(edition, by)],
  rates: ({ steps, bound }, { words }) =>
    steps.map(({ at, above, amount }) => say(words, reached(above), { at, amount: bounded(amount, bound, words) })),
  // A cap stands in the place of the amounts.
  caps: (formula, { inner }) => (capOf(formula) === null ? [sayHeadline(inner.headline(formula))] : []),
  ceiling: ({ steps }) => highest(steps.map(({ amount }) => ceilingAt(amount))),
  rateOf: no,
  reach: computable,
}
