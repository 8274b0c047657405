import { expect, test } from 'vitest'
import { assess, ready, readings, type Facts, type Known, type ReadyRule } from '../../src/engine/index.ts'
import { anatomiesIn, factsOf, askedIn, numberFact } from '../../src/engine/vary/index.ts'
import { calculate } from '../../src/engine/formula/calculate.ts'
import { contextOf } from '../../src/engine/formula/context.ts'
import { exact } from '../../src/money/money.ts'
import { rulebook } from './fixture.ts'

const book = ready(rulebook)

/** An answer of its kind: a large number, yes, the last value. */
function answered(fact: string): Known | undefined {
  const { kind, values = [] } = book.facts[fact] ?? {}
  const last = values.at(-1)?.id ?? ''
  if (kind === 'flag') return { kind, value: true }
  if (kind === 'set') return { kind, values: new Set([last]) }
  return kind === 'choice' || kind === 'region' ? { kind: 'choice', value: last } : numberFact(exact(kind === 'level' ? '1' : '100000000'))
}

/** What is asked while something is found, nothing answered and then everything. */
function askedBy(find: (facts: Facts) => unknown): string[] {
  const asked = new Set<string>()
  for (const answer of [() => undefined, answered])
    find({
      get: (fact) => {
        asked.add(fact)
        return answer(fact)
      },
    })
  return [...asked].sort()
}

const named = ({ pays }: ReadyRule): string[] => [
  ...new Set(
    anatomiesIn(pays).flatMap(({ numbers, against, levels, lists, condition }) => [
      ...numbers,
      ...against,
      ...levels,
      ...lists,
      ...askedIn(condition),
    ]),
  ),
]

test.for(book.measures.filter(({ pays }) => pays.kind !== 'open').map((rule) => [rule.id, rule] as const))(
  '%s: the facts its formula asks are those of its anatomy',
  ([, rule]) => {
    expect(askedBy((facts) => calculate(rule.pays, contextOf(book, facts)))).toEqual(named(rule).sort())
  },
)

test.for(book.measures.map((rule) => [rule.id, rule] as const))('%s: its result and its readings ask only what it rests on', ([, rule]) => {
  const asked = askedBy((facts) => [assess(rule, book, facts), readings(rule, book, facts)])
  expect(asked.filter((fact) => !factsOf(rule, book).includes(fact))).toEqual([])
})
