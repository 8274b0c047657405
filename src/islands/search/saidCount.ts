import { say } from '../../locale/say.ts'
import type { Results } from '../../search/index.ts'
import type { SearchData } from '../../view/search/searchPage.ts'

/** A passage is not said again in full. */
export const brief = (q: string): string => (Array.from(q.trim()).length > 40 ? `${Array.from(q.trim()).slice(0, 40).join('')}……` : q)

/** How much was found, and of what. */
export function saidCount({ words }: SearchData, asked: string, { hits, read, partly }: Results, n: number, shown: number): string {
  const q = brief(asked)
  const exact = hits.filter((hit) => hit.class === 'exact').length
  const readings = read?.readings.length ?? 0
  const first = n > shown ? say(words, 'search.read.first', { shown }) : ''
  if (partly) return say(words, 'search.partly', { n }) + first
  if (exact === 0 && readings > 0) return say(words, 'search.read', { n }) + first
  if (readings > 0) return say(words, 'search.read.also', { q, n, exact }) + first
  return n > shown ? say(words, 'search.first', { q, n, shown }) : say(words, 'search.count', { q, n })
}
