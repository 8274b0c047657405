import { lastOf } from '../floor/floor.ts'
import { blockRows, mostRows, shownRows } from './file/limits.ts'
import { cellsIn, type Line } from './file/records.ts'
import type { Layout } from './row/layout.ts'
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

/** Lines of a file without its headers → finished blocks, and how it ended. */
export async function* blocksOf(
  pieces: AsyncIterable<readonly Line[]>,
  { compute, nameOf }: Computer,
  { part, of }: Share,
): AsyncGenerator<Numbered, End> {
  let [at, waiting]: [number, readonly Line[]] = [0, []]
  const again = repeats(nameOf)
  for await (const piece of pieces) {
    waiting = [...waiting, ...piece]
    for (; waiting.length >= blockRows && at * blockRows < mostRows; at += 1) {
      const lines = waiting.slice(0, blockRows)
      waiting = waiting.slice(blockRows)
      const earlier = again(lines)
      if (at % of === part) yield numbered(at, lines, earlier, compute)
    }
    if (at * blockRows >= mostRows && waiting.length > 0) return { stopped: true }
  }
  if (waiting.length > 0 && at % of === part) yield numbered(at, waiting, again(waiting), compute)
  return { stopped: false }
}

function numbered(at: number, lines: readonly Line[], earlier: ReadonlyMap<number, number>, compute: Computer['compute']): Numbered {
  const block = compute(lines, earlier)
  return { at, last: lastOf(lines)?.row ?? 0, shown: at === 0 ? cellsIn(block.results, shownRows) : [], ...block }
}

/** Every worker hears of every name, so that each knows which rows are not the first of theirs. */
function repeats(nameOf: Computer['nameOf']): (lines: readonly Line[]) => ReadonlyMap<number, number> {
  const first = new Map<string, number>()
  return (lines) => {
    const found = new Map<number, number>()
    for (const line of lines) {
      const name = nameOf(line)
      const before = name === null ? undefined : first.get(name)
      if (before !== undefined) found.set(line.row, before)
      else if (name !== null) first.set(name, line.row)
    }
    return found
  }
}

/** The rows of a table but those of its headers. */
export async function* withoutHeaders(
  pieces: AsyncIterable<readonly Line[]>,
  { from, to }: Pick<Layout, 'from' | 'to'>,
): AsyncGenerator<readonly Line[]> {
  for await (const piece of pieces) yield piece.filter(({ row }) => row < from || row > to)
}
