import { lastOf } from '../floor/floor.ts'
import { blockRows, mostRows, shownRows } from './file/limits.ts'
import { cellsIn, type Line } from './file/records.ts'
import type { Block, Computer } from './run.ts'

export interface Numbered extends Block {
  /** From 0. */
  readonly at: number
  /** Number of its last row in the file. */
  readonly last: number
  /** The first rows of the first block, to be shown. */
  readonly shown: readonly (readonly string[])[]
}

/** Each of several workers reads everything and computes every so-many-th block: no row has to be passed between them. */
export interface Share {
  readonly part: number
  readonly of: number
}

export interface End {
  /** There is more in the file than may be computed. */
  readonly stopped: boolean
}

/** Lines of a file, the headers first → finished blocks, and how it ended. */
export async function* blocksOf(
  pieces: AsyncIterable<readonly Line[]>,
  { compute }: Computer,
  { part, of }: Share,
): AsyncGenerator<Numbered, End> {
  let [at, waiting]: [number, readonly Line[]] = [0, []]
  for await (const piece of withoutHeaders(pieces)) {
    waiting = [...waiting, ...piece]
    for (; waiting.length >= blockRows && at * blockRows < mostRows; at += 1) {
      const lines = waiting.slice(0, blockRows)
      waiting = waiting.slice(blockRows)
      if (at % of === part) yield numbered(at, lines, compute)
    }
    if (at * blockRows >= mostRows && waiting.length > 0) return { stopped: true }
  }
  if (waiting.length > 0 && at % of === part) yield numbered(at, waiting, compute)
  return { stopped: false }
}

function numbered(at: number, lines: readonly Line[], compute: Computer['compute']): Numbered {
  const block = compute(lines)
  return { at, last: lastOf(lines)?.row ?? 0, shown: at === 0 ? cellsIn(block.results, shownRows) : [], ...block }
}

async function* withoutHeaders(pieces: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  let first = true
  for await (const piece of pieces) {
    yield first ? piece.slice(1) : piece
    first = first && piece.length === 0
  }
}
