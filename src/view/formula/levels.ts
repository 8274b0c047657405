import type { FormulaOf } from '../../schema/formula.ts'
import { say } from '../../locale/say.ts'
import { factName } from '../site/edition.ts'
import { ceilingAt, highest } from './ceiling.ts'
import { amounts, bounded, boundedInside, sayHeadline } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

type Of = FormulaOf<'levels'>['of']
const within = (value: Of[string]): string[] => (typeof value === 'string' ? [] : [value.by])

/** 三级 and its amount; of a level that is a table of its own 省级·一等奖 and so on. */
const rows = (of: Of): (readonly [string, string])[] =>
  Object.entries(of).flatMap(([level, value]) =>
    typeof value === 'string'
      ? [[level, value] as const]
      : Object.entries(value.of).map(([inner, amount]) => [`${level}·${inner}`, amount] as const),
  )

export const levels: Wording<'levels'> = {
  sentence: ({ by, of, bound }, { edition, words }) => {
    const said = rows(of).map(([level, amount]) => say(words, 'level', { level, amount: boundedInside(amount, bound, words) }))
    return say(words, 'by', { fact: factName(edition, by), steps: said.join(words.semicolon) })
  },
  headline: ({ of, bound }, setting) =>
    amounts(
      rows(of).map(([, amount]) => amount),
      bound,
      setting,
    ),
  bases: ({ by, of }, { edition }) => [...new Set([by, ...Object.values(of).flatMap(within)])].map((fact) => factName(edition, fact)),
  rates: ({ of, bound }, { words }) =>
    rows(of).map(([level, amount]) => say(words, 'level', { level, amount: bounded(amount, bound, words) })),
  caps: (formula, { inner }) => [sayHeadline(inner.headline(formula))],
  ceiling: ({ of }) => highest(rows(of).map(([, amount]) => ceilingAt(amount))),
  rateOf: no,
  reach: computable,
}
