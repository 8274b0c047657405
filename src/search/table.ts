import { pairsTo } from '../locale/pairs.ts'
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

const pairsFor = (files: readonly SearchFile[]): string => pairsTo(simplified(files.flatMap(wordsOf).join('').normalize('NFKC')))
