import { fetchJson } from '../edge/fetchJson.ts'
import type { Locale } from '../schema/catalogue.ts'
import type { SearchFile, SearchTable } from '../schema/search.ts'
import { candidates, type Ask } from './candidates.ts'
import { findIn, inOrder, ready, type Hit, type Ready } from './find.ts'
import { folding, type Fold } from './fold.ts'
import { openPagefind } from './pagefind.ts'
import { toQuery, type Class, type Query } from './query.ts'

/** Where search finds what it needs; all of it is written at build. */
export interface Place {
  /** The site's own root, with a slash at its end. */
  readonly root: string
  readonly locale: Locale
  readonly segment: string
  /** The version of the data, so that no part comes from an older build. */
  readonly version: string
}

export interface Found extends Hit {
  readonly file: SearchFile
}
export interface Results {
  readonly hits: readonly Found[]
  /** How many of the files that may have the words have been looked into. */
  readonly looked: number
  readonly of: number
}
export interface Engine {
  /** Looks into files until `enough` are found or all are read; a few files are always read whole. */
  readonly search: (typed: string, enough: number) => Promise<Results>
}

interface Opened {
  readonly fold: Fold
  readonly table: SearchTable
  /** Ids in the order of the site. */
  readonly files: readonly string[]
  readonly ask: Ask
  readonly load: (id: string) => Promise<LoadedFile>
}
interface LoadedFile {
  readonly file: SearchFile
  readonly records: readonly Ready[]
}

/** Of a site of many files a few are fetched at a time. */
const together = 4
/** So many are looked into for one screen of results before the reader is asked whether to go on, unless nothing is found yet. */
const mostLooks = 12
/** A screen of results; so many of them are found before it is shown. */
export const screen = 50
export const firstOfScreen = 20

export async function openEngine(place: Place): Promise<Engine> {
  const opened = await open(place)
  return { search: (typed, enough) => search(opened, toQuery(typed, opened.fold, opened.table), enough) }
}

async function open({ root, segment, version }: Place): Promise<Opened> {
  const get = <T>(name: string): Promise<T> => fetchJson<T>(`${root}search/${name}.json?ts=${version}`)
  const [table, askIndex] = await Promise.all([get<SearchTable>('table'), openPagefind(`${root}pagefind/`, version)])
  const fileOf = new Map(table.records.map((record, at) => [record, table.files[at] ?? '']))
  const ask: Ask = async (gram) => new Set((await askIndex(gram)).map((record) => fileOf.get(record) ?? ''))
  const fold = folding(table.pairs)
  const load = remember(async (id): Promise<LoadedFile> => {
    const file = await get<SearchFile>(`${id}.${segment}`)
    return { file, records: file.records.map((record) => ready(record, fold)) }
  })
  return { fold, table, files: table.files, ask: remember(ask), load }
}

/** Asked once; what failed is asked again. */
function remember<T>(get: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const now = get(key)
    known.set(key, now)
    now.catch(() => known.delete(key))
    return now
  }
}

/**
 * What does not stand as typed is listed below what does; on a site of many files, where each way of writing costs parts of the index,
 * only where nothing does. A wrong character is thought of only where nothing else is found.
 */
async function search(opened: Opened, query: Query, enough: number): Promise<Results> {
  if (query.words.length === 0) return { hits: [], looked: 0, of: 0 }
  const exact = await lookInto(opened, query, 'exact', enough)
  if (opened.table.grams > 1 && exact.hits.length > 0) return exact
  const alike = alternatives(query) ? await lookInto(opened, query, 'synonym', enough) : exact
  return alike.hits.length > 0 ? alike : lookInto(opened, query, 'near', enough)
}

const alternatives = ({ words }: Query): boolean => words.some(({ instead }) => instead.prefix.length + instead.synonym.length > 0)

async function lookInto(opened: Opened, query: Query, upTo: Class, enough: number): Promise<Results> {
  const may = await candidates(query, upTo, opened.table.grams, opened.ask)
  const ids = opened.files.filter((id) => may === null || may.has(id))
  const all = opened.table.grams === 1
  const most = all ? ids.length : Math.min(ids.length, (upTo === 'near' ? mostLooks / 2 : mostLooks) * Math.ceil(enough / screen))
  const hits: Found[] = []
  let looked = 0
  while (looked < ids.length && (looked < most || hits.length === 0) && (all || hits.length < enough)) {
    const files = await Promise.all(ids.slice(looked, looked + (all ? most : together)).map(opened.load))
    looked += files.length
    for (const { file, records } of files)
      for (const one of records) {
        const hit = findIn(one, query, upTo)
        if (hit !== null) hits.push({ ...hit, file })
      }
  }
  return { hits: inOrder(hits), looked, of: ids.length }
}
