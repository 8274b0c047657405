import type { Engine, Found } from '../../search/index.ts'
import { localeOf } from '../../locale/segments.ts'
import type { FinderRow } from '../../stores/finder/rows.ts'
import { place } from './page.ts'

/** Where a word was found: in what the row itself says, or in the text of its clause. */
export interface Within {
  readonly class: string
  readonly own: boolean
}
export interface Answer {
  readonly rows: ReadonlyMap<number, Within>
  /** How many texts have been looked into, and how many may still have it. */
  readonly looked: number
  readonly of: number
}

let engine: Promise<Engine> | null = null

/** Nothing of search is loaded before this is asked. @throws where it cannot be had; it is tried anew the next time. */
export async function findWithin(q: string, enough: number, rows: readonly FinderRow[]): Promise<Answer> {
  engine ??= import('../../search/index.ts').then(({ openEngine }) => openEngine({ ...place, locale: localeOf(place.segment) }))
  try {
    const { hits, looked, of } = await (await engine).search(q, [], enough)
    return { rows: rowsOf(hits, rows), looked, of }
  } catch (failed) {
    engine = null
    throw failed
  }
}

/** Hits come best first: the first that leads to a row says how it was found, unless the row itself has the words too. */
function rowsOf(hits: readonly Found[], rows: readonly FinderRow[]): Map<number, Within> {
  const found = new Map<number, Within>()
  const first = new Map<string, number>()
  for (const { n, text } of rows) if (!first.has(text.id)) first.set(text.id, n)
  for (const hit of [...hits].sort((a, b) => Number(b.record.kind === 'measure') - Number(a.record.kind === 'measure'))) {
    const start = first.get(hit.file.id)
    if (start === undefined) continue
    for (const at of measuresAt(hit))
      if (!found.has(start + at)) found.set(start + at, { class: hit.class, own: hit.record.kind === 'measure' })
  }
  return found
}

/** Which measures of its text a hit is about: itself, or all of its clause. In search they stand in the order of the rows. */
function measuresAt({ file, record }: Found): number[] {
  const measures = file.records.filter(({ kind }) => kind === 'measure')
  if (record.kind === 'measure') return [measures.indexOf(record)]
  if (record.kind !== 'clause') return []
  return measures.flatMap(({ path }, at) => (path.split('#')[0] === record.path ? [at] : []))
}
