import { pairsTo } from '../locale/pairs.ts'
import { simplified } from '../locale/script.ts'
import { scaleSigns } from '../schema/locales.ts'
import type { SearchFile, SearchPieces, SearchTable } from '../schema/search.ts'
import { folding } from './fold.ts'
import { piecesOf, shard, shardsFor } from './pieces.ts'

/** A site of no more files is searched whole. */
const few = 12

/** Words of people, not of texts (content/synonyms.yaml). */
export interface Vocabulary {
  readonly synonyms: readonly (readonly string[])[]
  readonly questions: readonly string[]
  readonly fillers: readonly string[]
  /** Names of places, texts, topics and matters. */
  readonly names: readonly string[]
}

/** Build time: what folding and asking need to know of the texts, and no more. */
export function toTable(files: readonly SearchFile[], vocabulary: Vocabulary): SearchTable {
  const { synonyms, questions, fillers } = vocabulary
  const pairs = pairsFor(files, vocabulary)
  const fold = folding(pairs)
  const said = (word: string): string => fold(word).text
  const texts = files.flatMap((file) => wordsOf(file).map(said))
  const ids = [...new Set(files.map(({ id }) => id))]
  return {
    pairs,
    files: ids,
    records: [],
    grams: ids.length > few ? 4 : 1,
    latin: [...new Set(texts.flatMap((text) => [...text.matchAll(/\p{Script=Latin}+/gu)].map(([word]) => word)))].sort(),
    synonyms: synonyms.map((group) => group.map(said)),
    questions: questions.map(said),
    fillers: fillers.map(said),
    shards: shardsFor(piecesFor(files, vocabulary, pairs)),
  }
}

/** Build time: the parts of the list of pieces. */
export function toPieces(files: readonly SearchFile[], vocabulary: Vocabulary, { pairs, shards }: SearchTable): SearchPieces[] {
  const all = piecesFor(files, vocabulary, pairs)
  return Array.from({ length: shards }, (_, n) => shard(all, n, shards))
}

function piecesFor(files: readonly SearchFile[], { synonyms, names }: Vocabulary, pairs: string): SearchPieces {
  const [one] = files
  // The scripts are the same once folded.
  const own = files.filter(({ locale }) => locale === one?.locale)
  const titles = own.flatMap(({ records }) => records.filter(({ kind }) => kind !== 'department').map(({ title }) => title))
  return piecesOf(own, [...titles, ...synonyms.flat(), ...names], folding(pairs))
}

/** Every text of a file that can be searched. */
export const wordsOf = ({ records }: SearchFile): string[] => records.flatMap(({ text, title }) => [text, title])

/** Numerals are read although no text may print them. */
const numerals = `〇零一二两三四五六七八九十百千${scaleSigns}元条项款附件号年成分之`

function pairsFor(files: readonly SearchFile[], { synonyms, questions, fillers, names }: Vocabulary): string {
  // Words of people are in the script of the texts: 么 must not become 幺.
  const said = [...synonyms.flat(), ...questions, ...fillers, ...names, numerals]
  return pairsTo(simplified(files.flatMap(wordsOf).join('').normalize('NFKC')) + said.join('').normalize('NFKC'))
}
