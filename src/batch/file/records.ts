import Papa from 'papaparse'
import { Refusal } from './refusal.ts'
import { lineAt, recordAt } from './record.ts'

/** One row of a table as it was read. */
export interface Line {
  /** As a spreadsheet numbers it: the row of headers is usually 1. */
  readonly row: number
  readonly cells: readonly string[]
  /** A quotation mark without its partner: what stands in this row is a guess. */
  readonly torn: boolean
}

/** Characters. A row longer than this is no row. */
export const longest = 1_000_000

/** Pieces of a CSV text → its rows, blank ones left out but counted. Holds one piece at a time. */
export async function* linesOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly Line[]> {
  let [rest, row] = ['', 1]
  for await (const piece of text) {
    const { lines, left, rows } = parse(rest + piece, delimiter, row, true)
    if (left.length > longest) throw new Refusal('batch.refused.long', { row: row + rows, most: longest })
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
  const lines: Line[] = []
  let [at, row] = [0, first]
  while (at < text.length) {
    // A quotation mark that is still open so far on is taken for one that never closes.
    const record = recordAt(text, at, delimiter, more) ?? (text.length - at > longest ? lineAt(text, at, delimiter) : null)
    if (record === null) break
    const { cells, torn } = record
    if (torn || !(isBlank(cells) || (row === 1 && namesDelimiter(cells)))) lines.push({ row, cells, torn })
    at = record.end
    row += 1
  }
  return { lines, left: text.slice(at), rows: row - first }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** `sep=,` before the headers is a word to the spreadsheet. */
const namesDelimiter = (cells: readonly string[]): boolean => /^sep=.?$/i.test(cells.join(''))

/** A finished text back as cells: what is shown is what stands in the file. */
export const cellsIn = (text: string, rows: number): string[][] =>
  Papa.parse<string[]>(text.trimEnd(), { delimiter: ',', preview: rows }).data

/** What divides the cells: as the first line says, else whichever of comma, tab and semicolon fits. */
export function delimiterOf(head: string): string {
  const [, named] = /^"?sep=([,;|\t])/i.exec(head) ?? []
  return named ?? (Papa.parse(head, { preview: 20, skipEmptyLines: 'greedy', delimitersToGuess: [',', '\t', ';'] }).meta.delimiter || ',')
}
