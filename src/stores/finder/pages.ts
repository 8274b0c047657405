import type { Filter } from './asked.ts'
import type { FinderRow } from './rows.ts'

/** A page that was built, and where in it rows stand: what the browser takes rows from. Behind `measures/`, as `addressOf` writes it. */
export interface Shelf {
  readonly filter: Filter | null
  readonly page: number
}

/**
 * The built pages to fetch for some rows: those of all measures, or those of one of the values asked for, whichever are fewer.
 * A status is left out: its pages are those of the build day.
 */
export function shelvesFor(wanted: readonly FinderRow[], all: readonly FinderRow[], filters: readonly Filter[], size: number): Shelf[] {
  const lists = [null, ...filters.filter(({ facet }) => facet !== 'status' && facet !== 'text')].map((filter) => {
    const rows = filter === null ? all : all.filter((row) => row.has(filter.facet).includes(filter.value))
    const at = new Map(rows.map(({ n }, place) => [n, place]))
    if (wanted.some(({ n }) => !at.has(n))) return null
    const pages = [...new Set(wanted.map(({ n }) => Math.floor((at.get(n) ?? 0) / size) + 1))]
    return pages.map((page): Shelf => ({ filter, page }))
  })
  return lists.reduce<Shelf[]>((best, one) => (one !== null && (best.length === 0 || one.length < best.length) ? one : best), [])
}
