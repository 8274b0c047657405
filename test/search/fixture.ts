import type { SearchRecord } from '../../src/schema/search.ts'
import type { Ask } from '../../src/search/candidates.ts'
import { engineFrom, type Engine, type Found } from '../../src/search/engine.ts'
import { folding } from '../../src/search/fold.ts'
import { gramsOf } from '../../src/search/grams.ts'
import type { Query } from '../../src/search/query.ts'
import { toQueries } from '../../src/search/query.ts'
import { toPieces, toTable, wordsOf } from '../../src/search/table.ts'
import { segmentOf } from '../../src/locale/segments.ts'
import type { Locale } from '../../src/schema/catalogue.ts'
import { toSearchFiles } from '../../src/view/search/searchFiles.ts'
import { toSearchNames, toSearchTopics, toVocabulary } from '../../src/view/search/searchNames.ts'
import type { Edition } from '../../src/view/site/edition.ts'
import { edition } from '../view/fixture.ts'

/** The real files and the real table, with the index kept in memory: what Pagefind answers, without Pagefind. */
export const editions = [edition('zh-Hans'), edition('zh-Hant')]
export const vocabulary = toVocabulary(editions[0] as Edition)
export const files = editions.flatMap(toSearchFiles)
export const table = toTable(files, vocabulary)
export const fold = folding(table.pairs)

/** As the index of a site of many files answers. */
export const grams = 4
const index = new Map<string, Set<string>>()
for (const file of files)
  for (const text of wordsOf(file))
    for (const gram of gramsOf(fold(text).text, grams)) index.set(gram, (index.get(gram) ?? new Set()).add(file.id))
export const ask: Ask = (gram) => Promise.resolve(index.get(gram) ?? new Set())

/** Every file of search by its name, as the pages of `src/pages/search` write them. */
const pieces = toPieces(files, vocabulary, table)
const written = new Map<string, unknown>([
  ...pieces.map((part, n) => [`pieces-${String(n)}`, part] as const),
  ...files.map((file) => [`${file.id}.${segmentOf(file.locale)}`, file] as const),
  ...editions.flatMap((one) => [
    [`names.${segmentOf(one.locale)}`, toSearchNames(one)] as const,
    ...[...toSearchTopics(one)].map(([topic, holds]) => [`topic-${topic}.${segmentOf(one.locale)}`, holds] as const),
  ]),
])

/** The engine of the browser over them. @param many as on a site of so many files that the index is asked. */
export function engine(locale: Locale, many = false): Promise<Engine> {
  const key = `${locale} ${String(many)}`
  const known = engines.get(key) ?? open(locale, many)
  engines.set(key, known)
  return known
}
const engines = new Map<string, Promise<Engine>>()

const open = (locale: Locale, many: boolean): Promise<Engine> =>
  engineFrom({
    locale,
    segment: segmentOf(locale),
    get: <T>(name: string): Promise<T> => {
      const records = table.files
      const found = name === 'table' ? { ...table, records, grams: many ? grams : 1 } : written.get(name)
      return found === undefined ? Promise.reject(new Error(name)) : Promise.resolve(found as T)
    },
    openIndex: () => Promise.resolve(async (gram: string) => [...(await ask(gram))]),
  })

/** What is found, all of it. */
export async function search(typed: string, locale: Locale = 'zh-Hans', many = false): Promise<readonly Found[]> {
  return (await (await engine(locale, many)).search(typed, [], 100_000)).hits
}

export const theQuery = (typed: string): Query => toQueries(typed, fold, table)[0] ?? { words: [], fits: [], from: 'exact' }

export const record = (parts: Partial<SearchRecord>): SearchRecord => ({
  kind: 'clause',
  path: 'policies/xx-2030/1/',
  label: '（一）',
  title: '',
  text: '',
  head: 0,
  ceiling: '',
  topics: [],
  payees: [],
  ...parts,
})
