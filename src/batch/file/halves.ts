import type { Line } from './records.ts'

/**
 * A line break that fell into a row leaves two rows, which together are one: two short ones between full ones, or a lone cell beside a full
 * row. A short row of either kind is no enterprise. Rows that end early one after another are as people leave them.
 */
export async function* withHalves(pieces: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Line[]> {
  let [lines, done]: [readonly Line[], number] = [[], 0]
  for await (const piece of pieces) {
    const kept = Math.max(0, done - back)
    lines = [...lines.slice(kept), ...piece]
    const from = done - kept
    done = Math.max(from, lines.length - ahead)
    yield marked(lines, from, done)
  }
  yield marked(lines, done, lines.length)
}

/** As many rows are looked at before one and after it. */
const [back, ahead] = [3, 3]

/** The rows from one to another, not those around them. */
function marked(lines: readonly Line[], from: number, to: number): readonly Line[] {
  const width = (at: number): number => lines[at]?.cells.length ?? 0
  const isHalf = (at: number): boolean =>
    Math.max(width(at - 2), width(at - 1)) > width(at) && (isSplit(lines, at, 2) || isSplit(lines, at - 1, 2) || isSplit(lines, at, 1))
  return lines.slice(from, to).map((line, nth) => (isHalf(from + nth) ? { ...line, half: true } : line))
}

/** @param rows how many short rows there are between full ones. */
function isSplit(lines: readonly Line[], at: number, rows: 1 | 2): boolean {
  const [before, after] = [lines[at - 1], lines[at + rows]]
  const short = lines.slice(at, at + rows)
  if (before === undefined || short.length < rows) return false
  const width = before.cells.length
  const isFull = (line: Line | undefined): boolean => line === undefined || line.cells.length === width
  const cells = short.reduce((sum, line) => sum + line.cells.length, 0)
  return (
    width > 2 &&
    // The break stands in a cell, or in the place of what divides two.
    (rows === 1 ? cells === 1 : cells === width || cells === width + 1) &&
    short.every((line, nth) => line.cells.length < width && line.row === before.row + 1 + nth) &&
    isFull(after) &&
    (after === undefined ? at > 1 && isFull(lines[at - 2]) : isFull(lines[at + rows + 1]))
  )
}
