import { fetchJson } from '../edge/fetchJson.ts'
import type { Ready } from '../engine/index.ts'
import { segmentOf } from '../locale/segments.ts'
import { tableOf, type PlaceFile, type PlaceTable } from '../places/index.ts'
import { siteHref } from '../view/site/href.ts'
import { Refusal } from './file/refusal.ts'
import type { Task } from './run.ts'

/** The names of places, where a column holds places; null where none does. @throws Refusal where they cannot be had. */
export async function placesFor({ columns }: Pick<Task, 'columns'>, book: Ready): Promise<PlaceTable | null> {
  if (!columns.some(({ reading }) => reading.kind === 'fact' && book.facts[reading.fact]?.kind === 'region')) return null
  const src = siteHref(import.meta.env.BASE_URL, `data/places.${segmentOf(book.locale)}.json`)
  try {
    return tableOf(await fetchJson<PlaceFile>(src))
  } catch {
    throw new Refusal('batch.refused.places')
  }
}
