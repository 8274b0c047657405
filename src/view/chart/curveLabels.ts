import { lastOf } from '../../floor/floor.ts'
import { scaleSigns } from '../../schema/locales.ts'

/** Lengths are tenths of the size of the type: a Han character is 10 wide, anything else at most 6. */
const full = /[\u2000-\uffff]/
export const widthOf = (words: string): number => Array.from(words).reduce((sum, one) => sum + (full.test(one) ? 10 : 6), 0)

/** Rows of type, one under the other. */
export const high = (rows: number): number => 12 * rows
/** In whole units. */
export const half = (length: number): number => Math.floor(length / 2)
/** From the top of a row to the line its letters stand on. */
export const toBase = 9

/** Words in rows of at most a width, about equally long; what is beyond the last row is left off with …. */
export function rowsOf(words: string, width: number, most: number): string[] {
  const rows = broken(words, width)
  if (rows.length > most) return [...rows.slice(0, most - 1), shortened(rows[most - 1] ?? '', width)]
  const even = broken(words, half(widthOf(words)) + 20)
  return rows.length === 2 && even.length === 2 ? even : rows
}

/** A figure and its unit never break; no row begins with what closes. */
const whole = new RegExp(`[\\d.,]+[${scaleSigns}]?元?|.[”’」』）》、，。；：]*`, 'gu')

function broken(words: string, width: number): string[] {
  const rows = ['']
  for (const one of words.match(whole) ?? []) {
    const row = lastOf(rows) ?? ''
    if (widthOf(row + one) <= width || row === '') rows[rows.length - 1] = row + one
    else rows.push(one.trim())
  }
  return rows
}

const shortened = (row: string, width: number): string =>
  widthOf(`${row}…`) <= width ? `${row}…` : shortened(Array.from(row).slice(0, -1).join(''), width)

export interface Block {
  /** Where it would stand best: its middle. */
  readonly about: number
  readonly height: number
}

/** Blocks moved apart between two ends, each as near to its place as the others let it: where each begins. */
export function spread(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks.map((block, i) => ({ ...block, i })).sort((a, b) => a.about - b.about)
  const starts = blocks.map(() => top)
  let free = top
  for (const { about, height, i } of order) {
    const start = Math.max(free, about - half(height))
    starts[i] = start
    free = start + height
  }
  let end = bottom
  for (const { height, i } of order.reverse()) {
    end = Math.min(starts[i] ?? top, end - height)
    starts[i] = end
  }
  return starts
}

/** Words along an axis: left end, width, and the row they stand in. */
export interface Placed {
  readonly words: string
  readonly x: number
  readonly width: number
  readonly row: number
}
export interface Wanted {
  readonly words: string
  /** The point they are centred on. */
  readonly about: number
}

/** Each in the first row where it is clear of those before it; what finds no room is left to the table. */
export function inRows(
  wanted: readonly Wanted[],
  rows: number,
  [from, to]: readonly [number, number],
  taken: readonly Placed[] = [],
): Placed[] {
  const placed = [...taken]
  for (const { words, about } of wanted) {
    const width = widthOf(words)
    const x = Math.max(from, Math.min(to - width, about - half(width)))
    const clear = (row: number): boolean =>
      placed.every((other) => other.row !== row || x > other.x + other.width + 4 || other.x > x + width + 4)
    const row = Array.from({ length: rows }, (_, n) => n).find(clear)
    if (row !== undefined && width <= to - from) placed.push({ words, x, width, row })
  }
  return placed.slice(taken.length)
}
