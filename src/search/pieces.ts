import type { SearchFile, SearchPieces } from '../schema/search.ts'
import { longestPiece } from './cut.ts'
import type { Fold } from './fold.ts'

/** Words one after the other that make one piece, and so often at least: once might be chance. */
const together = 4
const often = 2

/**
 * Build time: the pieces into which what is typed together may be cut. Words as the language cuts them (`Intl.Segmenter`), and words that
 * stand side by side more than once.
 * @param vocabulary words of titles, matters, terms and synonyms.
 */
export function piecesOf(files: readonly SearchFile[], vocabulary: readonly string[], fold: Fold): SearchPieces {
  const texts = files.flatMap(({ records }) => records.flatMap(({ text, title }) => [text, title]))
  const counts = new Map<string, number>()
  for (const text of texts) for (const piece of runsIn(fold(text).text)) counts.set(piece, (counts.get(piece) ?? 0) + (piece.includes(' ') ? 1 : often))
  const words = [...counts].flatMap(([piece, n]) => (n < often ? [] : [piece.replaceAll(' ', '')]))
  const strong = vocabulary.flatMap((said) => {
    const folded = fold(said).text
    const whole = folded.length <= longestPiece && /^[\p{L}\p{N}]+$/u.test(folded) ? [folded] : []
    return [...whole, ...[...runsIn(folded)].map((piece) => piece.replaceAll(' ', ''))]
  })
  return { words: sorted(words), strong: sorted(strong) }
}

const sorted = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word.length > 1 && word.length <= longestPiece).sort()

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/** Every word, and words side by side with a space between. Two of one character each are a word that the language does not know. */
function runsIn(folded: string): string[] {
  return [...folded.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => {
    const words = Array.from(segmenter.segment(run), ({ segment }) => segment)
    return words.flatMap((word, at) =>
      Array.from({ length: Math.min(together, words.length - at) }, (_, n) => words.slice(at, at + n + 1)).map((side) =>
        side.length === 2 && side.every((one) => one.length === 1) ? side.join('') : side.join(' '),
      ),
    )
  })
}

/** In how many parts they are kept, so that a short query asks for little. */
export const shardsFor = ({ words, strong }: SearchPieces): number => Math.max(1, Math.min(64, Math.ceil((words.length + strong.length) / 600)))

export const shardOf = (piece: string, shards: number): number => (piece.codePointAt(0) ?? 0) % shards

/** One part of them. */
export function shard({ words, strong }: SearchPieces, n: number, shards: number): SearchPieces {
  const own = (piece: string): boolean => shardOf(piece, shards) === n
  return { words: words.filter(own), strong: strong.filter(own) }
}
