import { simplified } from '../locale/script.ts'
import type { SearchFile, SearchTable } from '../schema/search.ts'
import { folding } from './fold.ts'

/** A site of no more files is searched whole. */
const few = 12

/** Build time: what folding and asking need to know of the texts, and no more. */
export function toTable(files: readonly SearchFile[], synonyms: readonly (readonly string[])[]): SearchTable {
  const pairs = pairsFor(files)
  const fold = folding(pairs)
  const texts = files.flatMap((file) => wordsOf(file).map((text) => fold(text).text))
  const ids = [...new Set(files.map(({ id }) => id))]
  return {
    pairs,
    files: ids,
    records: [],
    grams: ids.length > few ? 4 : 1,
    latin: [...new Set(texts.flatMap((text) => [...text.matchAll(/\p{Script=Latin}+/gu)].map(([word]) => word)))].sort(),
    synonyms: synonyms.map((group) => group.map((word) => fold(word).text)),
  }
}

/** Every text of a file that can be searched. */
export const wordsOf = ({ records }: SearchFile): string[] => records.flatMap(({ text, title }) => [text, title])

/**
 * Characters of either script that lead to one of the texts, by OpenCC's tables one character at a time. Other characters
 * need no pair: nothing in the texts answers to them.
 */
function pairsFor(files: readonly SearchFile[]): string {
  const present = new Set(files.flatMap((file) => Array.from(wordsOf(file).join('').normalize('NFKC'), simplified)))
  const pairs: string[] = []
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code)
      const folded = simplified(character)
      if (folded !== character && present.has(folded)) pairs.push(character, folded)
    }
  return pairs.join('')
}

/** Han characters: extension A, the common ones, the rest. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
] as const
