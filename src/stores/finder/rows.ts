import { holdingOn } from '../../days/span.ts'
import type { FinderColumns, FinderText } from '../../schema/finder.ts'

export type { FinderColumns }

/** A measure as the filters see it. */
export interface FinderRow {
  /** Its place among all, from 0. */
  readonly n: number
  readonly text: FinderText
  readonly alike: number
  readonly ceiling: number
  /** What it has of a facet; of one that there is not, nothing. */
  readonly has: (facet: string) => readonly string[]
}

const none: readonly string[] = []

/** The rows of a day, in the order of the site. */
export function rowsOn({ texts, sets, columns, alike, ceiling }: FinderColumns, on: string): FinderRow[] {
  const rows: FinderRow[] = []
  for (const text of texts) {
    const own: Readonly<Record<string, readonly string[]>> = {
      region: text.regions,
      status: [holdingOn(text.phases, on)?.validity ?? 'unknown'],
      text: [text.id],
    }
    for (let at = 0; at < text.measures; at++) {
      const n = rows.length
      const has = (facet: string): readonly string[] => own[facet] ?? sets[facet]?.[columns[facet]?.[n] ?? 0] ?? none
      rows.push({ n, text, alike: alike[n] ?? 0, ceiling: ceiling[n] ?? 0, has })
    }
  }
  return rows
}
