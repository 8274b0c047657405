import { lastOf } from '../../floor/floor.ts'
import { diffArrays } from 'diff'
import type { Clause } from '../../schema/catalogue.ts'

/** A run of one of two texts laid side by side. */
export interface Piece {
  readonly text: string
  /** Stands in this text only. */
  readonly only: boolean
  /** changed: a figure the other text does not print. */
  readonly figure: 'none' | 'kept' | 'changed'
}
export interface Compared {
  /** Paragraph by paragraph, without labels and headings. */
  readonly older: readonly (readonly Piece[])[]
  readonly newer: readonly (readonly Piece[])[]
  readonly figures: { readonly older: readonly string[]; readonly newer: readonly string[]; readonly both: readonly string[] }
}

interface Token {
  readonly text: string
  readonly figure: boolean
}
interface Part {
  readonly side: 'older' | 'newer' | 'both'
  readonly tokens: readonly Token[]
}

/** Two clauses word by word: a figure is one word, whatever its length. */
export function compareClauses(older: Clause, newer: Clause): Compared {
  const [from, to] = [tokensOf(older), tokensOf(newer)]
  const parts = readable(
    diffArrays([...from], [...to], { comparator: (a, b) => a.text === b.text }).map(({ added, removed, value }) => ({
      side: removed ? 'older' : added ? 'newer' : 'both',
      tokens: value,
    })),
  )
  const [left, right] = [figuresOf(from), figuresOf(to)]
  return {
    older: sideOf('older', parts, right),
    newer: sideOf('newer', parts, left),
    figures: {
      older: left.filter((figure) => !right.includes(figure)),
      newer: right.filter((figure) => !left.includes(figure)),
      both: left.filter((figure) => right.includes(figure)),
    },
  }
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

function tokensOf(clause: Clause): Token[] {
  const plain = (from: number, to: number): Token[] =>
    [...words.segment(clause.text.slice(from, to))].map(({ segment }) => ({ text: segment, figure: false }))
  const figures = clause.figures.filter(({ start }) => start >= clause.body)
  const tokens = figures.flatMap(({ start, end, words: text }, i) => [
    ...plain(figures[i - 1]?.end ?? clause.body, start),
    { text: clause.text.slice(start, end) || text, figure: true },
  ])
  return [...tokens, ...plain(lastOf(figures)?.end ?? clause.body, clause.text.length)]
}

const figuresOf = (tokens: readonly Token[]): string[] => [...new Set(tokens.filter(({ figure }) => figure).map(({ text }) => text))]

/** One character that happens to be alike between two changes tells nothing: it is read as changed with them. */
function readable(parts: readonly Part[]): Part[] {
  const lonely = (part: Part, i: number): boolean => {
    const said = part.tokens.map(({ text }) => text).join('')
    const between = (at: number): boolean => parts[at] !== undefined && parts[at].side !== 'both'
    return part.side === 'both' && said.length === 1 && said !== '\n' && between(i - 1) && between(i + 1)
  }
  return parts.flatMap((part, i): Part[] =>
    lonely(part, i)
      ? [
          { side: 'older', tokens: part.tokens },
          { side: 'newer', tokens: part.tokens },
        ]
      : [part],
  )
}

function sideOf(side: 'older' | 'newer', parts: readonly Part[], other: readonly string[]): Piece[][] {
  const pieces = parts
    .filter((part) => part.side === side || part.side === 'both')
    .flatMap((part) =>
      part.tokens.map(({ text, figure }): Piece => ({
        text,
        only: part.side === side,
        figure: !figure ? 'none' : other.includes(text) ? 'kept' : 'changed',
      })),
    )
  return paragraphs(joined(pieces))
}

/** Neighbours of one kind are one run; a figure stays a run of its own. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = lastOf(found)
    if (last !== undefined && last.only === piece.only && last.figure === 'none' && piece.figure === 'none')
      found[found.length - 1] = { ...last, text: last.text + piece.text }
    else found.push(piece)
  }
  return found
}

function paragraphs(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]]
  for (const piece of pieces)
    for (const [i, text] of piece.text.split('\n').entries()) {
      if (i > 0) found.push([])
      if (text !== '') lastOf(found)?.push({ ...piece, text })
    }
  return found.filter((line) => line.length > 0)
}
