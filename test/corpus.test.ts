import { expect, test } from 'vitest'
import { loadCatalogue } from '../src/catalogue/load.ts'
import { toRulebook } from '../src/catalogue/rule/rulebook.ts'
import { ready, validity } from '../src/engine/index.ts'
import type { Condition } from '../src/schema/condition.ts'
import type { Formula } from '../src/schema/formula.ts'
import type { Limit } from '../src/schema/limit.ts'
import { readTable, runTable } from './cases.ts'

/** What the frozen texts show, kind by kind: the compiler names the kind that is missing here, the test the one missing there. */
const formulas: Readonly<Record<Formula['kind'], true>> = {
  fixed: true,
  share: true,
  perUnit: true,
  tiers: true,
  levels: true,
  match: true,
  times: true,
  sum: true,
  least: true,
  given: true,
  years: true,
  open: true,
}
const conditions: Readonly<Record<Condition['kind'], true>> = {
  atLeast: true,
  moreThan: true,
  atMost: true,
  lessThan: true,
  is: true,
  oneOf: true,
  within: true,
  judged: true,
  all: true,
  any: true,
  not: true,
}
const limits: Readonly<Record<Limit['kind'], true>> = { annual: true, aggregate: true, onlyHighest: true, excludes: true }

const catalogue = loadCatalogue(`${import.meta.dirname}/corpus`)
const { policies, relations, glossary, regions } = catalogue
const measures = policies.flatMap((policy) => policy.measures)
const missing = (kinds: object, values: readonly unknown[]): string[] => {
  const said = JSON.stringify(values)
  return Object.keys(kinds).filter((kind) => !said.includes(`"kind":"${kind}"`))
}

test('every kind of formula, condition and limit stands in a frozen text', () => {
  expect(
    missing(
      formulas,
      measures.map(({ pays }) => pays),
    ),
  ).toEqual([])
  expect(missing(conditions, [measures.map(({ when }) => when)])).toEqual([])
  expect(
    missing(
      limits,
      policies.map((policy) => policy.limits),
    ),
  ).toEqual([])
})

test('every word beside the kinds stands in a frozen text', () => {
  const said = JSON.stringify(measures)
  const words = [
    '"from":',
    '"over":',
    '"to":',
    '"above":true',
    '"shareOf":',
    '"nth":"2"',
    '"payOut":',
    '"bound":"atLeast"',
    '‰',
    '千瓦时',
    '亩',
    '美元',
    '"person"',
    '"per":"person"',
    'sharedCeiling',
    'deducted',
    'interest',
    '5:5',
  ]
  expect(words.filter((word) => !said.includes(word))).toEqual([])
})

runTable(readTable(`${import.meta.dirname}/corpus/hd-2032.yaml`), ready(toRulebook(catalogue)), 'hd-2032')

test('every status a text can have, old beside new, an annex with departments, a level without a text', () => {
  const standing = policies.flatMap(({ role, stage, dates }) =>
    ['2027-01-01', '2028-06-01', '2031-06-01'].map((on) =>
      validity({ role, stage, effective: dates.effective?.iso ?? null, expires: dates.expires?.iso ?? null }, on),
    ),
  )
  expect([...new Set(standing)].sort()).toEqual(['draft', 'expired', 'inEffect', 'notYetEffective', 'note', 'unknown'])
  expect([relations.sameMatter.length, relations.clauses.length, relations.said.length].every((count) => count > 0)).toBe(true)
  expect(policies.flatMap(({ clauses }) => clauses).some(({ kind, departments }) => kind === 'annexRow' && departments.length > 0)).toBe(
    true,
  )
  expect(glossary.map(({ kind }) => kind).sort()).toEqual(['field', 'field', 'rule', 'site'])
  const held = new Set(policies.map(({ region }) => region))
  expect(Object.keys(regions).filter((code) => !held.has(code))).toEqual(['980000'])
})
