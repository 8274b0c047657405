import type { SearchFile, SearchPieces } from '../schema/search.ts'
import { longestPiece } from './cut.ts'
import type { Fold } from './fold.ts'

/** Words one after the other that make one piece, and so often at least: once might be chance. */
const together = 4
const often = 2
/** What begins or ends with a word of one character may be the half of another: beside it stands always the same. */
const varied = 3

interface Count {
  /** The words it is made of. */
  readonly words: readonly string[]
  n: number
  readonly before: Set<string>
  readonly after: Set<string>
}

/**
 * Build time: the pieces into which what is typed together may be cut. Words as the language cuts them (`Intl.Segmenter`), and words that
 * stand side by side more than once.
 * @param vocabulary words of titles, matters, terms and synonyms.
 */
export function piecesOf(files: readonly SearchFile[], vocabulary: readonly string[], fold: Fold): SearchPieces {
  const texts = files.flatMap(({ records }) => records.flatMap(({ text, title }) => [text, title]))
  const words = piecesIn(texts.map((text) => fold(text).text))
  const named = vocabulary.map((said) => fold(said).text)
  const known = new Set(words)
  // Of a name itself, and of its words those that are words elsewhere too.
  const parts = piecesIn([...named, ...named]).filter((piece) => known.has(piece))
  const whole = named.filter((said) => /^[\p{L}\p{N}]+$/u.test(said))
  return { words: sorted(words), strong: sorted([...whole, ...parts]) }
}

const sorted = (words: readonly string[]): string[] =>
  [...new Set(words)].filter((word) => word.length > 1 && word.length <= longestPiece).sort()

function piecesIn(texts: readonly string[]): string[] {
  const counts = new Map<string, Count>()
  for (const text of texts) for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) countIn(run, counts)
  return [...counts].flatMap(([piece, count]) => (isPiece(count) ? [piece] : []))
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

function countIn(run: string, counts: Map<string, Count>): void {
  const words = Array.from(segmenter.segment(run), ({ segment }) => segment)
  for (let at = 0; at < words.length; at++)
    for (let end = at + 1; end <= Math.min(words.length, at + together); end++) {
      const own = words.slice(at, end)
      const piece = own.join('')
      const count = counts.get(piece) ?? { words: own, n: 0, before: new Set(), after: new Set() }
      count.n += 1
      // The end of a sentence is beside it like any other word.
      count.before.add(words[at - 1] ?? `<${String(count.n)}`)
      count.after.add(words[end] ?? `>${String(count.n)}`)
      counts.set(piece, count)
    }
}

function isPiece({ words, n, before, after }: Count): boolean {
  const [first = '', last = ''] = [words[0], words[words.length - 1]]
  if (words.length === 1) return true
  const alone = words.every((word) => word.length === 1)
  // Two characters that the language does not know as a word are one of this field: 贯标.
  if (alone && words.length === 2) return true
  if (n < often) return false
  if (alone) return before.size + after.size >= varied
  return (first.length > 1 || before.size >= varied) && (last.length > 1 || after.size >= varied)
}

/** In how many parts they are kept, so that a short query asks for little. */
export const shardsFor = ({ words, strong }: SearchPieces): number =>
  Math.max(1, Math.min(64, Math.ceil((words.length + strong.length) / 600)))

export const shardOf = (piece: string, shards: number): number => (piece.codePointAt(0) ?? 0) % shards

/** One part of them. */
export function shard({ words, strong }: SearchPieces, n: number, shards: number): SearchPieces {
  const own = (piece: string): boolean => shardOf(piece, shards) === n
  return { words: words.filter(own), strong: strong.filter(own) }
}
