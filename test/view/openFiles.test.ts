import Ajv2020 from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import type { Catalogue } from '../../src/schema/catalogue.ts'
import { covers } from '../../src/days/span.ts'
import { validity } from '../../src/engine/index.ts'
import { inEach } from '../../src/locale/segments.ts'
import { contract, contracts } from '../../src/view/data/contract.ts'
import { toIndexData } from '../../src/view/data/files.ts'
import { toCatalogueData, toFactsData } from '../../src/view/data/openData.ts'
import { catalogueData, factsData } from '../../src/view/data/openDataSchema.ts'
import { toPolicyData, toRelationsData } from '../../src/view/data/policyData.ts'
import { indexData, policyData, relationsData } from '../../src/view/data/policyDataSchema.ts'
import { toEdition } from '../../src/view/site/edition.ts'
import { frozen } from '../fixtures/texts.ts'

/** Every file of every text against the schema that is published beside it, by a validator that knows nothing of us. */
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const published = {
  catalogue: ajv.compile(z.toJSONSchema(catalogueData)),
  facts: ajv.compile(z.toJSONSchema(factsData)),
  policy: ajv.compile(z.toJSONSchema(policyData)),
  relations: ajv.compile(z.toJSONSchema(relationsData)),
  index: ajv.compile(z.toJSONSchema(indexData)),
}
const shown = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
function wrong(schema: keyof typeof published, value: unknown): unknown {
  const check = published[schema]
  return check(shown(value)) ? [] : check.errors
}

const filesOf = (catalogue: Catalogue) => {
  const book = toRulebook(catalogue)
  const editions = inEach((locale) => toEdition(catalogue, book, locale, '2031-06-01'))
  const policies = catalogue.policies.map(({ id }) => toPolicyData(id, editions, toRulebook(catalogue, [id])))
  return { book, policies, catalogue }
}
const sets = { real: filesOf(loadCatalogue()), frozen: filesOf(frozen()) }

test.each(Object.entries(sets))('%s: every file is right by its published schema', (_, { book, policies, catalogue }) => {
  expect(wrong('catalogue', toCatalogueData(catalogue))).toEqual([])
  expect(wrong('facts', toFactsData(catalogue, book))).toEqual([])
  expect(wrong('relations', toRelationsData(catalogue))).toEqual([])
  expect(wrong('index', toIndexData(catalogue))).toEqual([])
  for (const data of policies) expect([data.policy.id, wrong('policy', data)]).toEqual([data.policy.id, []])
})

test('the schema is no sieve: what is missing, too much or no decimal text is found', () => {
  const [one] = sets.frozen.policies
  const spoilt = JSON.stringify(one)
  expect(published.policy(JSON.parse(spoilt))).toBe(true)
  for (const [from, to] of [
    ['"contract":', '"contrat":'],
    [/"amount":"(\d+)"/, '"amount":$1'],
    ['"kind":"fixed"', '"kind":"fixes"'],
    ['"kind":"atLeast"', '"kind":"atleast"'],
    [/"digest":"\w+"/, '"digest":""'],
  ] as const) {
    const changed = sets.frozen.policies.map((data) => JSON.stringify(data).replace(from, to))
    expect(
      changed.some((text) => !published.policy(JSON.parse(text))),
      String(from),
    ).toBe(true)
  }
})

test.each(Object.entries(sets))(
  '%s: every quote stands where it says, and every question of a rule is among the facts',
  (_, { policies }) => {
    for (const { policy, clauses, measures, facts } of policies) {
      const texts = new Map(clauses.map(({ id, text }) => [id, text['zh-Hans']]))
      for (const { quotes } of measures)
        for (const { clause, start, end, words } of quotes)
          expect([policy.id, texts.get(clause)?.slice(start, end)]).toEqual([policy.id, words])
      const known = new Set(facts.map(({ id }) => id))
      const asked = [...JSON.stringify(measures.map(({ rule }) => rule)).matchAll(/"(?:fact|by|count)":"([^"]+)"/g)].map(
        ([, id = '']) => id,
      )
      expect(asked.filter((id) => !known.has(id))).toEqual([])
    }
  },
)

test.each(Object.entries(sets))('%s: on every day one status holds, the one the engine has', (_, { policies, book }) => {
  for (const { policy } of policies) {
    const rule = book.policies.find(({ id }) => id === policy.id)
    for (const day of ['2019-01-01', '2020-06-23', '2022-12-31', '2023-01-01', '2026-11-30', '2031-06-01', '2035-01-01'])
      expect(policy.statuses.filter((span) => covers(span, day)).map((span) => span.validity)).toEqual([rule && validity(rule, day)])
  }
})

test('one text’s file is the text’s part of the whole book, digests and all', () => {
  for (const { book, policies } of Object.values(sets))
    for (const { policy, measures } of policies)
      expect(measures.map(({ id, digest }) => [id, digest])).toEqual(
        book.measures.filter((rule) => rule.policy === policy.id).map(({ id, digest }) => [id, digest]),
      )
})

test('the contract is the newest of those told', () => {
  expect(contracts[0].contract).toBe(contract)
  expect([...contracts].map(({ date }) => date)).toEqual(
    [...contracts]
      .map(({ date }) => date)
      .sort()
      .reverse(),
  )
})
