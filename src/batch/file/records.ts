import Papa from 'papaparse'
import { Refusal } from './refusal.ts'

/** One row of a table as it was read. */
export interface Line {
  /** As a spreadsheet numbers it: the row of headers is usually 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** A quotation mark without its partner: where this row ends is a guess. */
  readonly torn: boolean
}

/** A row longer than this is no row: a quotation mark was never closed. */
const longest = 1_000_000

/** Pieces of a CSV text → its rows, blank ones left out but counted. Holds one piece at a time. */
export async function* linesOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly Line[]> {
  let [rest, row] = ['', 1]
  for await (const piece of text) {
    const { lines, left, rows } = parse(rest + piece, delimiter, row, true)
    if (left.length > longest) throw new Refusal('batch.refused.torn', { row: row + rows })
    rest = left
    row += rows
    yield lines
  }
  yield parse(rest, delimiter, row, false).lines
}

interface Part {
  readonly lines: readonly Line[]
  /** The beginning of a row of which the end is still to come. */
  readonly left: string
  readonly rows: number
}

function parse(text: string, delimiter: string, first: number, more: boolean): Part {
  const { data, errors, meta } = new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, more) as Papa.ParseResult<string[]>
  const torn = new Set(errors.map(({ row }) => row))
  const lines = data.map((cells, at) => ({ row: first + at, cells, torn: torn.has(at) }))
  return { lines: lines.filter((line) => line.torn || !isBlank(line.cells)), left: text.slice(meta.cursor), rows: data.length }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** A finished text back as cells: what is shown is what stands in the file. */
export const cellsIn = (text: string, rows: number): string[][] =>
  Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', preview: rows }).data

/** Which of comma, tab and semicolon divides the cells. */
export const delimiterOf = (head: string): string =>
  Papa.parse(head, { preview: 20, skipEmptyLines: 'greedy', delimitersToGuess: [',', '\t', ';'] }).meta.delimiter || ','
