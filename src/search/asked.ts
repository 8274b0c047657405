import { facets, type Chosen } from './facets.ts'

/** What is asked, as it stands in the address: ?q=贯标&region=450000 */
export interface Asked {
  readonly q: string
  readonly chosen: Chosen
}

/** Whatever stands in an address is a word to look for and values to compare with, nothing more. */
export function readAsked(read: URLSearchParams): Asked {
  const chosen = facets.flatMap((facet) => {
    const value = read.get(facet)
    return value === null || value === '' ? [] : [[facet, value] as const]
  })
  return { q: (read.get('q') ?? '').slice(0, 80), chosen: Object.fromEntries(chosen) }
}

export function toSearch({ q, chosen }: Asked): string {
  const written = new URLSearchParams()
  if (q.trim() !== '') written.set('q', q.trim())
  for (const facet of facets) {
    const value = chosen[facet]
    if (value !== undefined) written.set(facet, value)
  }
  return written.size === 0 ? '' : `?${written.toString()}`
}
