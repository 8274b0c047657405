import type { SearchRecord } from '../../src/schema/search.ts'
import { candidates, type Ask } from '../../src/search/candidates.ts'
import { findIn, inOrder, ready, type Hit, type Ready } from '../../src/search/find.ts'
import { folding } from '../../src/search/fold.ts'
import { toQuery, type Class } from '../../src/search/query.ts'
import { toTable, wordsOf } from '../../src/search/table.ts'
import { gramsOf } from '../../src/search/grams.ts'
import type { Locale } from '../../src/schema/catalogue.ts'
import { toSearchFiles } from '../../src/view/search/searchFiles.ts'
import { edition } from '../view/fixture.ts'

/** The real files and the real table, with the index kept in memory: what Pagefind answers, without Pagefind. */
export const editions = [edition('zh-Hans'), edition('zh-Hant')]
export const files = editions.flatMap(toSearchFiles)
export const table = toTable(files, editions[0]?.catalogue.synonyms ?? [])
export const fold = folding(table.pairs)

/** As the index of a site of many files answers. */
export const grams = 4
const index = new Map<string, Set<string>>()
for (const file of files)
  for (const text of wordsOf(file))
    for (const gram of gramsOf(fold(text).text, grams)) index.set(gram, (index.get(gram) ?? new Set()).add(file.id))
export const ask: Ask = (gram) => Promise.resolve(index.get(gram) ?? new Set())

const records = new Map<Locale, readonly { readonly id: string; readonly one: Ready }[]>(
  (['zh-Hans', 'zh-Hant'] as const).map((locale) => [
    locale,
    files
      .filter((file) => file.locale === locale)
      .flatMap((file) => file.records.map((record) => ({ id: file.id, one: ready(record, fold) }))),
  ]),
)

/** As the engine does it: only the files that may have the words are looked into. */
export async function search(typed: string, locale: Locale = 'zh-Hans', upTo: Class = 'synonym'): Promise<Hit[]> {
  const query = toQuery(typed, fold, table)
  if (query.words.length === 0) return []
  const may = await candidates(query, upTo, grams, ask)
  const hits = (records.get(locale) ?? []).flatMap(({ id, one }) => {
    const hit = may === null || may.has(id) ? findIn(one, query, upTo) : null
    return hit === null ? [] : [hit]
  })
  return inOrder(hits)
}

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
