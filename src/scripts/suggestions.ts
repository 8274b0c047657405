import { fetchJson } from '../edge/fetchJson.ts'
import type { SearchSuggestions } from '../schema/search.ts'
import { folding } from '../search/fold.ts'

export type Suggestion = SearchSuggestions['suggestions'][number]

/** Nobody reads more under a box. */
const most = 8

/** What may be suggested for what is typed: what begins with it first, then what holds it. Fetched when something is typed. */
export async function openSuggestions(src: string): Promise<(typed: string) => readonly Suggestion[]> {
  const { pairs, suggestions } = await fetchJson<SearchSuggestions>(src)
  const fold = folding(pairs)
  const folded = suggestions.map((one) => ({ one, words: fold(one.words).text }))
  return (typed) => {
    const asked = fold(typed).text
    if (asked === '') return []
    const rank = (words: string): number => (words.startsWith(asked) ? 0 : words.includes(asked) ? 1 : 2)
    return folded
      .map(({ one, words }) => ({ one, rank: rank(words) }))
      .filter((each) => each.rank < 2)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ one }) => one)
  }
}
