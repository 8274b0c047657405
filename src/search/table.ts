import { simplified } from '../locale/script.ts'
import type { SearchFile, SearchTable } from '../schema/search.ts'
import { folding, type Fold } from './fold.ts'

/** Build time: what folding and asking need to know of the texts, and no more. */
export function toTable(files: readonly SearchFile[], synonyms: readonly (readonly string[])[]): SearchTable {
  const pairs = pairsFor(files)
  const fold = folding(pairs)
  const perFile = charactersByFile(files, fold)
  const counts = new Map<string, number>()
  for (const characters of perFile.values()) for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
  // Of a handful of files all are soon read: what matters there is that the index is small.
  const few = Math.max(4, Math.floor(perFile.size / 50))
  const those = (fits: (count: number) => boolean): string =>
    [...counts]
      .filter(([character, count]) => isHan(character) && fits(count))
      .map(([character]) => character)
      .sort()
      .join('')
  const texts = files.flatMap((file) => wordsOf(file).map((text) => fold(text).text))
  return {
    pairs,
    rare: those((count) => count <= few),
    common: those((count) => count > Math.max(few, perFile.size / 2)),
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
  const present = new Set(files.flatMap((file) => [...wordsOf(file).join('').normalize('NFKC')].map(simplified)))
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

const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character)

/** A file has the same characters in both scripts, once folded. */
function charactersByFile(files: readonly SearchFile[], fold: Fold): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of files) {
    const known = found.get(file.id) ?? new Set<string>()
    for (const text of wordsOf(file)) for (const character of fold(text).text) known.add(character)
    found.set(file.id, known)
  }
  return found
}
