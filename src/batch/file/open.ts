import type { BookKind, BookSheet } from './book.ts'
import { withHalves } from './halves.ts'
import { delimiterOf, linesOf, longest, type Line } from './records.ts'
import { encodingOf, headSize, packedAs, tellingPiece, textOf, type Encoding } from './decode.ts'
import { megabytes, mostBytes, mostColumns, topRows } from './limits.ts'
import { Refusal } from './refusal.ts'

/** How a file is read. */
export type Source = { readonly kind: 'csv'; readonly encoding: Encoding; readonly delimiter: string } | { readonly kind: BookKind }

/** One table of a file as far as a person has to see it to say what is what; a CSV has one. */
export interface Table {
  /** Of the sheet; '' of a CSV. */
  readonly name: string
  readonly hidden: boolean
  /** Rows with anything in them; null: not counted. */
  readonly rows: number | null
  readonly hiddenRows: number
  readonly hiddenColumns: readonly number[]
  /** Columns, those without a header among them; null: as many as the headers. */
  readonly width: number | null
  /** Its first rows. */
  readonly top: readonly Line[]
}

export interface Opened {
  readonly source: Source
  readonly tables: readonly Table[]
  /** All rows of a spreadsheet, table by table: it cannot be read piece by piece. */
  readonly sheets: readonly (readonly Line[])[] | null
}

/** Looks at the beginning of a file. @throws Refusal in a sentence. */
export async function openFile(file: Blob): Promise<Opened> {
  if (file.size > mostBytes) throw new Refusal('batch.refused.size', { size: megabytes(file.size), most: megabytes(mostBytes) })
  const head = new Uint8Array(await file.slice(0, headSize).arrayBuffer())
  const packed = packedAs(head)
  return packed === null ? openText(file, head) : openBook(file, packed, '')
}

async function openText(file: Blob, head: Uint8Array): Promise<Opened> {
  const encoding = encodingOf(await tellingPiece(file, head))
  if (isHtml(new TextDecoder(encoding).decode(head)))
    return openBook(file, 'html', new TextDecoder(encoding).decode(await file.arrayBuffer()))
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head))
  const top = await beginning(linesOf(textOf(file, encoding), delimiter))
  const [first] = top
  if (first === undefined) throw new Refusal('batch.refused.empty')
  if (first.long === true) throw new Refusal('batch.refused.long', { row: first.row, most: longest })
  if (first.torn) throw new Refusal('batch.refused.torn', { row: first.row })
  if (top.length === 1) throw new Refusal('batch.refused.headerOnly')
  narrow(top)
  const table: Table = { name: '', hidden: false, rows: null, hiddenRows: 0, hiddenColumns: [], width: null, top }
  return { source: { kind: 'csv', encoding, delimiter }, tables: [table], sheets: null }
}

/** A cell far off costs its own row; a table is as wide as its beginning. */
function narrow(top: readonly Line[]): void {
  const columns = Math.max(...top.map(({ cells }) => cells.length))
  if (columns > mostColumns) throw new Refusal('batch.refused.columns', { columns, most: mostColumns })
}

async function beginning(pieces: AsyncIterable<readonly Line[]>): Promise<readonly Line[]> {
  const found: Line[] = []
  for await (const piece of pieces) {
    found.push(...piece.slice(0, topRows - found.length))
    if (found.length >= topRows) break
  }
  return found
}

/** A page or a list of cells that was saved with the ending .xls. */
const isHtml = (head: string): boolean => /^\s*<(!doctype|html|head|meta|body|table|div|style|\?xml|!--)/i.test(head)

/** The reader of spreadsheets is fetched only for one. */
async function openBook(file: Blob, kind: BookKind, text: string): Promise<Opened> {
  const { sheetsOf } = await import('./book.ts')
  const bytes = kind === 'html' ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
  const sheets = sheetsOf(bytes, kind, text).filter(({ lines }) => lines.length > 0)
  if (sheets.length === 0) throw new Refusal('batch.refused.empty')
  const tables = sheets.map(tableOf)
  if (tables.every(({ rows }) => rows === 1)) throw new Refusal('batch.refused.headerOnly')
  for (const { top } of tables) narrow(top)
  return { source: { kind }, tables, sheets: sheets.map(({ lines }) => lines) }
}

function tableOf({ name, hidden, lines, rows, hiddenColumns }: BookSheet): Table {
  const width = lines.reduce((most, { cells }) => (cells.length > mostColumns ? most : Math.max(most, cells.length)), 0)
  const hiddenRows = lines.filter((line) => line.hidden === true).length
  return { name, hidden, rows, hiddenRows, hiddenColumns, width, top: lines.slice(0, topRows) }
}

/** The rows of one table of an opened file from its start; `read` hears how many bytes have been read. */
export function linesIn(
  file: Blob,
  { source, sheets }: Pick<Opened, 'source' | 'sheets'>,
  table: number,
  read: (bytes: number) => void,
): AsyncIterable<readonly Line[]> {
  if (source.kind === 'csv') return withHalves(linesOf(textOf(file, source.encoding, read), source.delimiter))
  return inPieces(sheets?.[table] ?? [], file.size, read)
}

const piece = 1000

async function* inPieces(lines: readonly Line[], bytes: number, read: (bytes: number) => void): AsyncGenerator<readonly Line[]> {
  for (let at = 0; at < lines.length; at += piece) {
    await Promise.resolve()
    yield lines.slice(at, at + piece)
    read((bytes * (at + piece)) / lines.length)
  }
}
