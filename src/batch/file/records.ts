import Papa from 'papaparse'
import { lineAt, recordAt } from './record.ts'

/** One row of a table as it was read. */
export interface Line {
  /** As a spreadsheet numbers it: the row of headers is usually 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** A quotation mark without its partner: what stands in this row is a guess. */
  readonly torn: boolean
  /** One of two rows that a line break made of one. */
  readonly half?: boolean
  /** No row of a table: it goes on and on. Its beginning is all that is kept. */
  readonly long?: boolean
  /** Of a spreadsheet: what else there is to say of a cell, by its place. */
  readonly marks?: ReadonlyMap<number, Mark>
  /** A row that the spreadsheet does not show. */
  readonly hidden?: boolean
}

/** A cell of a spreadsheet that is not simply what it shows. */
export type Mark =
  /** Never read: an error, a formula that was not computed, a format whose rule is not known, a cell that spans several columns. */
  | { readonly kind: 'error' | 'noValue' | 'format' | 'merged'; readonly shown: string }
  /** The format shows fewer digits than there are; the cell has them all. */
  | { readonly kind: 'rounded'; readonly shown: string }
  /** One cell over several rows: each of them has it. */
  | { readonly kind: 'shared' }

/** Characters. A row longer than this is no row. */
export const longest = 1_000_000
const kept = 100

/** Pieces of a CSV text → its rows, blank ones left out but counted. Holds one piece at a time. */
export async function* linesOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly Line[]> {
  let [rest, row, open] = ['', 1, false]
  let long = false
  for await (const piece of text) {
    const end = long ? piece.indexOf('\n') : -1
    if (long && end < 0) continue
    const { lines, left, rows, ...after } = parse(rest + piece.slice(end + 1), delimiter, { row, open }, true)
    long = left.length > longest
    rest = long ? '' : left
    row += long ? rows + 1 : rows
    open = after.open && !long
    yield long ? [...lines, longLine(row - 1, left.slice(0, kept))] : lines
  }
  yield parse(rest, delimiter, { row, open }, false).lines
}

interface Part {
  readonly lines: readonly Line[]
  /** The beginning of a row of which the end is still to come. */
  readonly left: string
  readonly rows: number
  /** A quotation mark above has not found its partner. */
  readonly open: boolean
}

function parse(text: string, delimiter: string, first: Pick<Line, 'row'> & Pick<Part, 'open'>, more: boolean): Part {
  const lines: Line[] = []
  let [at, row, open] = [0, first.row, first.open]
  while (at < text.length) {
    // A quotation mark that is still open so far on is taken for one that never closes.
    const record = recordAt(text, at, delimiter, more) ?? (text.length - at > longest ? lineAt(text, at, delimiter) : null)
    if (record === null) break
    const { cells, end } = record
    const marks = text.slice(at, end).split('"').length - 1
    // The line on which the mark of a torn row above is closed is the rest of that row: no enterprise.
    const odd = marks % 2 === 1
    const torn = record.torn || (open && odd)
    open = record.torn ? odd && !open : open && marks === 0
    if (end - at > longest) lines.push(longLine(row, text.slice(at, at + kept)))
    else if (torn || !(isBlank(cells) || (row === 1 && namesDelimiter(cells)))) lines.push({ row, cells, torn })
    at = end
    row += 1
  }
  return { lines, left: text.slice(at), rows: row - first.row, open }
}

const longLine = (row: number, beginning: string): Line => ({ row, cells: [beginning], torn: false, long: true })

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** `sep=,` before the headers is a word to the spreadsheet. */
const namesDelimiter = (cells: readonly string[]): boolean => /^sep=.?$/i.test(cells.join(''))

/** A finished text back as cells: what is shown is what stands in the file. */
export const cellsIn = (text: string, rows: number): string[][] =>
  Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', preview: rows }).data

const delimiters = [',', '\t', ';']

/** What divides the cells: as the first line says, else whichever of comma, tab and semicolon fits; with titles above, the most frequent. */
export function delimiterOf(head: string): string {
  const [, named] = /^"?sep=([,;|\t])/i.exec(head) ?? []
  if (named !== undefined) return named
  const { errors, meta } = Papa.parse(head, { preview: 20, skipEmptyLines: 'greedy', delimitersToGuess: delimiters })
  const often = (one: string): number => head.split(one).length
  if (!errors.some(({ code }) => code === 'UndetectableDelimiter')) return meta.delimiter || ','
  return delimiters.reduce((best, one) => (often(one) > often(best) ? one : best))
}
