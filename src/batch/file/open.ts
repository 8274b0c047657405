import type { BookKind } from './book.ts'
import { delimiterOf, linesOf, type Line } from './records.ts'
import { encodingOf, headSize, packedAs, tellingPiece, textOf, type Encoding } from './decode.ts'
import { megabytes, mostBytes, mostRows, mostSheetRows } from './limits.ts'
import { Refusal } from './refusal.ts'

/** How a file is read. */
export type Source =
  { readonly kind: 'csv'; readonly encoding: Encoding; readonly delimiter: string } | { readonly kind: BookKind; readonly rows: number }

export interface Opened {
  readonly source: Source
  readonly headers: readonly string[]
  /** All of an XLSX: it cannot be read piece by piece. */
  readonly lines: readonly Line[] | null
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
  const [headers, first] = await beginning(linesOf(textOf(file, encoding), delimiter))
  if (headers === undefined) throw new Refusal('batch.refused.empty')
  if (headers.torn) throw new Refusal('batch.refused.torn', { row: headers.row })
  if (first === undefined) throw new Refusal('batch.refused.headerOnly')
  return { source: { kind: 'csv', encoding, delimiter }, headers: headers.cells, lines: null }
}

async function beginning(pieces: AsyncIterable<readonly Line[]>): Promise<readonly Line[]> {
  const found: Line[] = []
  for await (const piece of pieces) {
    found.push(...piece.slice(0, 2))
    if (found.length > 1) break
  }
  return found
}

/** A page or a list of cells that was saved with the ending .xls. */
const isHtml = (head: string): boolean => /^\s*<(!doctype|html|head|meta|body|table|div|style|\?xml|!--)/i.test(head)

/** The reader of spreadsheets is fetched only for one. */
async function openBook(file: Blob, kind: BookKind, text: string): Promise<Opened> {
  const { sheetsOf } = await import('./book.ts')
  const sheets = sheetsOf(kind === 'html' ? new Uint8Array() : new Uint8Array(await file.arrayBuffer()), kind, text)
  const found = sheets.find(({ hidden, lines }) => !hidden && lines.length > 0)
  const [headers] = found?.lines ?? []
  if (found === undefined || headers === undefined) throw new Refusal('batch.refused.empty')
  const rows = found.rows - 1
  if (rows === 0) throw new Refusal('batch.refused.headerOnly')
  if (rows > mostSheetRows) throw new Refusal('batch.refused.xlsx.rows', { rows, most: mostSheetRows, csv: mostRows })
  return { source: { kind, rows }, headers: headers.cells, lines: found.lines }
}

/** The rows of an opened file from its start; `read` hears how many bytes have been read. */
export function linesIn(file: Blob, { source, lines }: Opened, read: (bytes: number) => void): AsyncIterable<readonly Line[]> {
  if (source.kind === 'csv') return linesOf(textOf(file, source.encoding, read), source.delimiter)
  return inPieces(lines ?? [], file.size, read)
}

const piece = 1000

async function* inPieces(lines: readonly Line[], bytes: number, read: (bytes: number) => void): AsyncGenerator<readonly Line[]> {
  for (let at = 0; at < lines.length; at += piece) {
    await Promise.resolve()
    yield lines.slice(at, at + piece)
    read((bytes * (at + piece)) / lines.length)
  }
}
