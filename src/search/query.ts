import type { SearchTable } from '../schema/search.ts'
import { isLatin, type Fold } from './fold.ts'

/** How near a place is to what was typed, best first. */
export type Class = 'exact' | 'prefix' | 'synonym' | 'near'
export const classes: readonly Class[] = ['exact', 'prefix', 'synonym', 'near']

export interface Word {
  /** Folded. */
  readonly typed: string
  /** Words that stand for it, folded, by class; whole words as the texts have them. */
  readonly instead: Readonly<Record<'prefix' | 'synonym', readonly string[]>>
}
export interface Query {
  readonly words: readonly Word[]
}

/** No sentence of a text is longer than this to be told from another. */
const longest = 80
const mostWords = 8

/** What was typed → its words; none where nothing but spaces was typed. */
export function toQuery(typed: string, fold: Fold, { latin, synonyms }: Pick<SearchTable, 'latin' | 'synonyms'>): Query {
  const words = typed
    .slice(0, longest)
    .split(/\s+/u)
    .map((word) => fold(word).text)
    .filter((word) => word !== '')
  return {
    words: [...new Set(words)].slice(0, mostWords).map((word) => ({
      typed: word,
      instead: { prefix: completed(word, latin), synonym: replaced(word, synonyms) },
    })),
  }
}

/** A latin word typed only in part, at either end: dcm → dcmm. */
function completed(word: string, latin: readonly string[]): string[] {
  const first = /^\p{Script=Latin}+/u.exec(word)?.[0] ?? ''
  if (first === word && first !== '') return latin.filter((whole) => whole !== word && whole.includes(word))
  const last = isLatin(word.slice(-1)) ? (/\p{Script=Latin}+$/u.exec(word)?.[0] ?? '') : ''
  const heads = first === '' ? [''] : latin.filter((whole) => whole.endsWith(first))
  const tails = last === '' ? [''] : latin.filter((whole) => whole.startsWith(last))
  const inner = word.slice(first.length, word.length - last.length)
  return heads.flatMap((head) => tails.map((tail) => head + inner + tail)).filter((whole) => whole !== word)
}

/** The word with each of its parts that has synonyms replaced by one of them. */
function replaced(word: string, groups: readonly (readonly string[])[]): string[] {
  const found = groups.flatMap((group) => {
    // 两化 stands in 两化融合: what is replaced is the longest that is typed.
    const part = group.filter((each) => word.includes(each)).sort((a, b) => b.length - a.length)[0]
    return part === undefined ? [] : group.filter((each) => each !== part).map((each) => word.replace(part, each))
  })
  return [...new Set(found)].filter((each) => each !== word)
}
