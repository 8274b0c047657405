import { rolesFact } from '../../engine/facts/ids.ts'
import { placeName, type Book } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

export interface Chip {
  readonly id: string
  readonly words: string
  readonly on: boolean
  /** On because another choice brings it; cannot be taken off. */
  readonly fixed: boolean
}

export const roleChips = (chosen: readonly string[], book: Book): Chip[] =>
  (book.facts[rolesFact]?.values ?? []).map(({ id, words }) => ({ id, words, on: chosen.includes(id), fixed: false }))

/** Regions with a text of their own; one brought along says by which. */
export function placeChips(
  chosen: readonly string[],
  brought: ReadonlyMap<string, readonly string[]>,
  book: Book & { readonly policies: readonly { readonly region: string }[] },
  words: EstimateWords,
): Chip[] {
  const codes = [...new Set(book.policies.map(({ region }) => region))].sort()
  return codes.map((id) => {
    const by = brought.get(id)
    const place = placeName(book, id)
    if (by === undefined) return { id, words: place, on: chosen.includes(id), fixed: false }
    return {
      id,
      words: say(words, 'places.with', { place, places: by.map((code) => placeName(book, code)).join(say(words, 'and')) }),
      on: true,
      fixed: true,
    }
  })
}
