import { fetchJson } from '../edge/fetchJson.ts'
import { scripts } from '../schema/locales.ts'
import type { Locale } from '../schema/catalogue.ts'
import type { SearchFile, SearchNames, SearchPieces, SearchTable, SearchTopic } from '../schema/search.ts'
import { candidates, type Ask } from './candidates.ts'
import { findIn, inOrder, ready, type Hit, type Ready } from './find.ts'
import { folding, type Fold } from './fold.ts'
import { namesOf, type Names } from './names.ts'
import { mattersIn, offerOf, type Offer } from './offer.ts'
import { openPagefind, type AskIndex } from './pagefind.ts'
import { cleaned, toQueries, withSlips, type Class, type Query } from './query.ts'
import { understand, type Known, type Understood } from './understand.ts'

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
interface Looked {
  readonly hits: readonly Found[]
  /** How many of the files that may have the words have been looked into. */
  readonly looked: number
  readonly of: number
}
export interface Results extends Looked {
  /** How the query was read; null where its words alone were asked. */
  readonly read: Understood | null
  /** Not all of it stands in any one place: what is listed has the most of it. */
  readonly partly: boolean
}
export interface Engine {
  /** Looks into files until `enough` are found or all are read; a few files are always read whole. @param without readings taken away. */
  readonly search: (typed: string, without: readonly string[], enough: number) => Promise<Results>
  /** What a query that asks how much, or holds an amount, may have reckoned. */
  readonly offers: (read: Understood, on: string) => Promise<readonly Offer[]>
}

interface Opened {
  readonly fold: Fold
  readonly table: SearchTable
  /** Ids in the order of the site. */
  readonly files: readonly string[]
  readonly ask: Ask
  readonly load: (id: string) => Promise<LoadedFile>
  readonly names: () => Promise<{ readonly all: SearchNames; readonly byName: Names }>
  /** Those that may begin in a text. */
  readonly pieces: (folded: string) => Promise<SearchPieces>
  readonly topic: (id: string) => Promise<SearchTopic>
  readonly signs: Known['signs']
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
/** Nobody reads more of what only looks alike, or has only a part. */
const mostAlike = 10

/** What the engine reads, wherever it comes from. */
export interface Source {
  readonly locale: Locale
  readonly segment: string
  /** A file of search by its name. */
  readonly get: <T>(name: string) => Promise<T>
  readonly openIndex: () => Promise<AskIndex>
}

export const openEngine = ({ root, segment, version, locale }: Place): Promise<Engine> =>
  engineFrom({
    locale,
    segment,
    get: (name) => fetchJson(`${root}search/${name}.json?ts=${version}`),
    openIndex: () => openPagefind(`${root}pagefind/`, version),
  })

export async function engineFrom(source: Source): Promise<Engine> {
  const opened = await open(source)
  return {
    search: (typed, without, enough) => search(opened, typed, new Set(without), enough),
    offers: (read, on) => offers(opened, read, on),
  }
}

async function open({ segment, locale, get, openIndex }: Source): Promise<Opened> {
  const table = await get<SearchTable>('table')
  const fileOf = new Map(table.records.map((record, at) => [record, table.files[at] ?? '']))
  // A site of few files asks no index.
  const index = remember(openIndex)
  const ask: Ask = async (gram) => new Set((await (await index(''))(gram)).map((record) => fileOf.get(record) ?? ''))
  const fold = folding(table.pairs)
  const load = remember(async (id): Promise<LoadedFile> => {
    const file = await get<SearchFile>(`${id}.${segment}`)
    return { file, records: file.records.map((record) => ready(record, fold, file)) }
  })
  const names = remember(async () => {
    const all = await get<SearchNames>(`names.${segment}`)
    return { all, byName: namesOf(all, fold) }
  })
  const part = remember((n) => get<SearchPieces>(`pieces-${n}`))
  const pieces = async (folded: string): Promise<SearchPieces> => {
    const asked = [...new Set(Array.from(folded, (character) => String((character.codePointAt(0) ?? 0) % table.shards)))]
    const parts = await Promise.all(asked.map(part))
    return { words: parts.flatMap(({ words }) => words), strong: parts.flatMap(({ strong }) => strong) }
  }
  const topic = remember((id) => get<SearchTopic>(`topic-${id}.${segment}`))
  const [wan, yi] = scripts[locale].scales
  return { fold, table, files: table.files, ask: remember(ask), load, names: () => names(''), pieces, topic, signs: { wan, yi } }
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
 * What stands as typed comes first, and alone on a site of many files. Else what was typed is understood, and what it asks is looked for;
 * what only looks like it where nothing is found, then what has the most of it.
 */
async function search(opened: Opened, typed: string, without: ReadonlySet<string>, enough: number): Promise<Results> {
  const queries = toQueries(typed, opened.fold, opened.table)
  if (queries.length === 0) return { hits: [], looked: 0, of: 0, read: null, partly: false }
  const exact = await firstFound(queries, (query) => lookInto(opened, query, 'exact', enough))
  const whole = opened.table.grams > 1 && exact.hits.length > 0
  if (whole && without.size === 0) return { ...exact, read: null, partly: false }
  const read = await readQuery(opened, typed, without, exact.hits.length > 0)
  const named = read.query.words.length + read.query.fits.length
  if (named + read.unknown.length === 0 && read.questions.length + read.removed.length > 0) return { ...none, read, partly: false }
  // A character that is left over may be a slip: what was meant is looked for before it is left aside.
  const slip = read.loose && exact.hits.length === 0 ? await lookNear(opened, read, [], enough) : none
  const asked = named > 0 && read.unknown.length === 0 && slip.hits.length === 0
  const alike = asked ? await lookInto(opened, read.query, 'synonym', enough) : none
  if (exact.hits.length + alike.hits.length > 0) return { ...joined(exact, alike), read, partly: false }
  const near = slip.hits.length > 0 ? slip : await lookNear(opened, read, queries, enough)
  if (near.hits.length > 0) return { ...near, hits: near.hits.slice(0, mostAlike), read, partly: false }
  return { ...(await lookPartly(opened, read.query, enough)), read, partly: true }
}

const none: Looked = { hits: [], looked: 0, of: 0 }

async function firstFound(queries: readonly Query[], look: (query: Query) => Promise<Looked>): Promise<Looked> {
  let found = none
  for (const query of queries) {
    found = await look(query)
    if (found.hits.length > 0) return found
  }
  return found
}

/** Pieces are fetched only where nothing stands as typed. */
async function readQuery(
  { names, pieces, fold, table, signs }: Opened,
  typed: string,
  without: ReadonlySet<string>,
  found: boolean,
): Promise<Understood> {
  const [{ byName }, known] = await Promise.all([names(), found ? null : pieces(fold(cleaned(typed)).text)])
  return understand(typed, { fold, table, names: byName, pieces: known, signs }, without)
}

/** What stands as typed is not listed again. */
function joined(exact: Looked, alike: Looked): Looked {
  const listed = new Set(exact.hits.map(keyOf))
  return {
    hits: [...exact.hits, ...alike.hits.filter((hit) => !listed.has(keyOf(hit)))],
    looked: Math.max(exact.looked, alike.looked),
    of: Math.max(exact.of, alike.of),
  }
}
const keyOf = ({ record, file }: Found): string => `${file.id} ${record.kind} ${record.path} ${record.title}`

/** Words like those that are nowhere; else those that are, with one letter of them another in the text. */
async function lookNear(opened: Opened, read: Understood, queries: readonly Query[], enough: number): Promise<Looked> {
  const near = read.near === null ? none : await lookInto(opened, read.near, 'near', enough)
  return near.hits.length > 0 ? near : firstFound(queries, (query) => lookInto(opened, withSlips(query), 'near', enough))
}

/** Two of what was asked at least, a word among them; of what has most of the words the first. */
async function lookPartly(opened: Opened, query: Query, enough: number): Promise<Looked> {
  if (query.words.length + query.fits.length < 2 || query.words.length === 0) return none
  const found = await lookInto(opened, { ...query, least: 2, fits: query.fits.map((fit) => ({ ...fit, must: false })) }, 'synonym', enough)
  const most = Math.max(0, ...found.hits.map(({ words }) => words))
  return { ...found, hits: found.hits.filter(({ words }) => words === most).slice(0, mostAlike) }
}

async function lookInto(opened: Opened, query: Query, upTo: Class, enough: number): Promise<Looked> {
  const may = await candidates(query, upTo, opened.table.grams, opened.ask)
  const ids = await placesFirst(
    opened,
    query,
    opened.files.filter((id) => may === null || may.has(id)),
  )
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

/** On a site of many files those of the places and texts asked for are looked into first. */
async function placesFirst({ table, names }: Opened, { fits }: Query, ids: readonly string[]): Promise<readonly string[]> {
  const asked = fits.map(({ key }) => key.replace(/^(?:region|text):/, ''))
  if (table.grams === 1 || asked.length === 0) return ids
  const { texts } = (await names()).all
  const own = new Set(texts.filter(({ id, regions }) => [id, ...regions].some((each) => asked.includes(each))).map(({ id }) => id))
  return [...ids.filter((id) => own.has(id)), ...ids.filter((id) => !own.has(id))]
}

async function offers({ names, fold, topic }: Opened, read: Understood, on: string): Promise<readonly Offer[]> {
  const asks = read.questions.length > 0 || read.readings.some(({ kind }) => kind === 'amount')
  if (!asks) return []
  const matters = mattersIn(read, (await names()).all, fold)
  const all = await Promise.all(matters.map(async (matter) => offerOf(matter, read, await topic(matter.topic), on)))
  return all.filter(({ count }) => count > 0)
}
