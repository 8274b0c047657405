import type { MeasureFacet } from '../lists/facets.ts'
import type { Edition } from '../site/edition.ts'
import { finderFacetPath, finderPath } from '../site/paths.ts'
import { pageSize } from './finderColumns.ts'
import { toFinderFacets, valuesInOrder } from './finderFacets.ts'

/** A page of 支持事项 that is there without script. */
export interface FinderPage {
  readonly path: string
  readonly facet: MeasureFacet | null
  /** Id and words; '' where it is no facet's page. */
  readonly value: string
  readonly words: string
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** How many rows there are on all its pages. */
  readonly count: number
  /** The rows on it, by their places among all. */
  readonly rows: readonly number[]
}

/** All rows, and those of every single value of a facet, a hundred to a page. */
export function toFinderPages(edition: Edition): FinderPage[] {
  const has = valuesInOrder(edition)
  const all = { facet: null, value: '', words: '', rows: has.map((_, n) => n) }
  const single = toFinderFacets(edition).flatMap(({ id, values }) =>
    values.map((value) => ({
      facet: id,
      value: value.id,
      words: value.words,
      rows: has.flatMap((one, n) => (one[id].includes(value.id) ? [n] : [])),
    })),
  )
  return [all, ...single].flatMap(({ rows, ...of }) => {
    const pages = Math.max(1, Math.ceil(rows.length / pageSize))
    return Array.from({ length: pages }, (_, n) => ({
      ...of,
      path: pathOf(of.facet, of.value, n + 1),
      page: n + 1,
      pages,
      count: rows.length,
      rows: rows.slice(n * pageSize, (n + 1) * pageSize),
    }))
  })
}

/** `measures/`, `measures/page/2/`, `measures/topic/cloud/`, `measures/topic/cloud/2/` */
export const pathOf = (facet: MeasureFacet | null, value: string, page: number): string =>
  facet !== null ? finderFacetPath(facet, value, page) : page === 1 ? finderPath : finderFacetPath('page', String(page))
