import { expect, test } from 'vitest'
import { toDepartments } from '../../src/view/lists/departments.ts'
import { toSearchFiles } from '../../src/view/search/searchFiles.ts'
import { toSearchPage } from '../../src/view/search/searchPage.ts'
import { edition } from './fixture.ts'

const hans = edition('zh-Hans')
const files = toSearchFiles(hans)
const records = files.flatMap((file) => file.records)

test('every text, clause, measure and term is a record, and every department of the page of departments', () => {
  const { policies, glossary } = hans.catalogue
  const count = (kind: string): number => records.filter((record) => record.kind === kind).length
  expect(count('policy')).toBe(policies.length)
  expect(count('clause')).toBe(policies.flatMap(({ clauses }) => clauses).length)
  expect(count('measure')).toBe(policies.flatMap(({ measures }) => measures).length)
  expect(count('department')).toBe(toDepartments(hans).departments.length)
  expect(count('term')).toBe(glossary.length)
})

test('the chapters of a text, which are no clauses, are found in the record of the text', () => {
  expect(records.find(({ path }) => path === 'policies/gx-2024/')?.text).toContain('一、支持数字基础设施建设')
})

test('a record is the same thing in both scripts', () => {
  const hant = toSearchFiles(edition('zh-Hant')).flatMap((file) => file.records)
  expect(hant.map(({ path, kind, head }) => [path, kind, head])).toEqual(records.map(({ path, kind, head }) => [path, kind, head]))
  expect(hant.every(({ text }, i) => text.length === records[i]?.text.length)).toBe(true)
})

test('a clause carries the ceilings of its measures, topics and payees to be filtered by', () => {
  const clause = records.find(({ path }) => path === 'policies/gx-2024/2/')
  expect(clause).toMatchObject({ ceiling: '不超过500万元', topics: ['identifier'], payees: ['notStated', 'enterprise'] })
})

test('the page without script lists every clause, and has a word for every value of a filter', () => {
  const { all, data } = toSearchPage(hans)
  expect(all.flatMap(({ clauses }) => clauses)).toHaveLength(records.filter(({ kind }) => kind === 'clause').length)
  const known = (facet: keyof typeof data.facets): Set<string> => new Set(data.facets[facet].map(([id]) => id))
  expect(records.flatMap(({ topics }) => topics).filter((topic) => !known('topic').has(topic))).toEqual([])
  expect(records.flatMap(({ payees }) => payees).filter((payee) => !known('payee').has(payee))).toEqual([])
  expect(files.flatMap(({ regions }) => regions).filter((region) => !known('region').has(region))).toEqual([])
  expect(files.flatMap(({ phases }) => phases).filter(({ validity }) => !known('validity').has(validity))).toEqual([])
})
