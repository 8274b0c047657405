import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { printProblems } from '../../src/catalogue/file/problem.ts'
import { readCatalogue, type Read } from '../../src/catalogue/read.ts'
import { beside } from './beside.ts'
import { readFiles, writeFiles } from './disk.ts'
import { toFiles } from './files.ts'
import { grow } from './grow.ts'
import { readSources } from './sources.ts'

const root = join(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'grow-'))
afterAll(() => rmSync(work, { recursive: true }))

function reread(name: string, files: ReadonlyMap<string, string>): Read {
  writeFiles(join(work, name, 'content'), files)
  return readCatalogue(join(work, name))
}
const wrong = (read: Read): string[] => ('problems' in read ? printProblems(read.problems) : [])

// Outside the tests: made once, and no test is the slower for it.
const sources = readSources(root)
const many = 12
const files = toFiles(grow(many, sources), sources)
const read = reread('grown', files)
const policies = 'catalogue' in read ? read.catalogue.policies : []
const sixth = reread('sixth', beside(readFiles(join(root, 'content')), toFiles(grow(1, sources), sources)))

test('one text more than the real ones passes every check of content', () => {
  expect(wrong(sixth)).toEqual([])
  const [real, more] = [loadCatalogue(root), 'catalogue' in sixth ? sixth.catalogue : null]
  expect(more?.policies.length).toBe(real.policies.length + 1)
  expect(more?.policies.filter(({ id }) => real.policies.some((own) => own.id === id))).toEqual(real.policies)
})

test('grown texts pass every check, every figure accounted for', () => {
  expect(wrong(read)).toEqual([])
  expect(policies).toHaveLength(many)
})

test('the same number gives the same bytes', () => {
  expect([...toFiles(grow(many, sources), sources)]).toEqual([...files])
})

test('they are of several standings, have 8 to 30 clauses and lie in real places', () => {
  const stages = policies.map(({ stage, dates }) => `${stage} ${String((dates.expires?.iso ?? '9999') < '2026')}`)
  expect(new Set(stages)).toEqual(new Set(['consultation false', 'issued false', 'issued true', ...stages]))
  const clauses = policies.map((policy) => policy.clauses.filter(({ kind }) => kind !== 'annexRow').length)
  expect(clauses.filter((count) => count < 8 || count > 30)).toEqual([])
  expect(policies.filter(({ region }) => !/^(?!71|8)\d{6}$/.test(region))).toEqual([])
  expect('catalogue' in read && read.catalogue.relations.sameMatter.length > 0).toBe(true)
})

test('every kind of formula, condition and limit that a source shows, they show', () => {
  const kinds = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/"kind":"\w+"/g))
  const shown = kinds(policies.map(({ measures, limits }) => [measures, limits]))
  const known = kinds(sources.units.flatMap(({ parts, limits }) => [parts.map(({ measures }) => measures), limits]))
  expect([...known].filter((kind) => !shown.has(kind))).toEqual([])
})
