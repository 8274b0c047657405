import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { measureColumns, toCatalogueData, toFactsData, toMeasuresCsv } from '../../src/view/data/openData.ts'
import { catalogueData, factsData } from '../../src/view/data/openDataSchema.ts'
import { edition } from './fixture.ts'

const data = toCatalogueData(loadCatalogue())
const facts = toFactsData(loadCatalogue(), toRulebook(loadCatalogue()))

test('the published shapes hold', () => {
  expect(catalogueData.safeParse(data).error).toBeUndefined()
  expect(factsData.safeParse(facts).error).toBeUndefined()
})

test('every quote stands where it says', () => {
  const texts = new Map(
    data.policies.flatMap((policy) => policy.clauses.map((clause) => [`${policy.id}/${clause.id}`, clause.text['zh-Hans']])),
  )
  for (const { policy, quotes } of data.measures)
    for (const { clause, start, end, words } of quotes) expect(texts.get(`${policy}/${clause}`)?.slice(start, end)).toBe(words)
})

test('a region fact lists the regions, a once-only measure its own .before', () => {
  expect(facts.facts.find(({ id }) => id === 'applicant.region')?.values.map(({ id }) => id)).toContain('440306')
  expect(facts.facts.find(({ id }) => id === 'gx-2020/identifier-application.before')).toMatchObject({
    kind: 'flag',
    measures: ['gx-2020/identifier-application'],
  })
})

test.each(['=1', '＝1', '@x', '\tx'])('a title %j stands in the table as text', (title) => {
  const { catalogue, ...rest } = edition()
  const policies = catalogue.policies.map((policy) => ({ ...policy, measures: policy.measures.map((one) => ({ ...one, title })) }))
  const [, row = ''] = toMeasuresCsv({ ...rest, catalogue: { ...catalogue, policies } }).split('\r\n')
  expect(row).toContain(`,'${title},`)
  expect(row).not.toContain(`,${title},`)
})

test('the table has one line a measure', () => {
  const lines = toMeasuresCsv(edition()).trimEnd().split('\r\n')
  expect(lines[0]).toBe(measureColumns.join(','))
  expect(lines).toHaveLength(data.measures.length + 1)
})
