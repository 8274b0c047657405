import { facets, type Chosen } from './facets.ts'

/** What is asked, as it stands in the address: ?q=广西 贯标&region=450000&region=440000&no=region:450000 */
export interface Asked {
  readonly q: string
  /** Readings that were taken away, by their keys. */
  readonly without: readonly string[]
  readonly chosen: Chosen
}

/** More is no passage of a text; what is cut off is said. */
export const longest = 20_000
/** More does not go to a server with the address: it stands behind `#`. */
export const longestInQuery = 400

/** Whatever stands in an address is a word to look for and values to compare with, nothing more. */
export function readAsked(read: URLSearchParams, fragment = ''): Asked {
  const chosen = facets.flatMap((facet) => {
    const values = [...new Set(read.getAll(facet).filter((value) => value !== ''))]
    return values.length === 0 ? [] : [[facet, values] as const]
  })
  const long = fragment.startsWith('#q=') ? new URLSearchParams(fragment.slice(1)).get('q') : null
  return { q: (long ?? read.get('q') ?? '').slice(0, longest), without: read.getAll('no').slice(0, 20), chosen: Object.fromEntries(chosen) }
}

export function toSearch({ q, without, chosen }: Asked): string {
  const written = new URLSearchParams()
  const long = q.trim().length > longestInQuery
  if (q.trim() !== '' && !long) written.set('q', q.trim())
  for (const facet of facets) for (const value of chosen[facet] ?? []) written.append(facet, value)
  for (const key of without) written.append('no', key)
  const query = written.toString() === '' ? '' : `?${written.toString()}`
  return long ? `${query}#${new URLSearchParams({ q: q.trim() }).toString()}` : query
}
