import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx'
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate'

/** A cell: as it is typed, or with its number format, its formula, its type. */
export type Made = string | number | boolean | null | Partial<CellObject>

/** One sheet from rows of cells; what else is to be said of it is set by the test. */
export function sheetFrom(rows: readonly (readonly Made[])[]): WorkSheet {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    rows.map((cells) => cells.map((one) => (typeof one === 'object' && one !== null ? null : one))),
  )
  rows.forEach((cells, r) => {
    cells.forEach((one, c) => {
      if (typeof one === 'object' && one !== null) sheet[utils.encode_cell({ r, c })] = { t: 'n', ...one }
    })
  })
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: rows.length - 1, c: Math.max(...rows.map((cells) => cells.length)) - 1 },
  })
  return sheet
}

export function bookFrom(
  sheets: Readonly<Record<string, WorkSheet>>,
  type: BookType = 'xlsx',
  hidden: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  const bytes: unknown = write(book, { type: 'array', bookType: type, cellStyles: true })
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : Uint8Array.from(bytes as Uint8Array)
}

/** The same file with a part of it rewritten. */
export function rewritten(file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file)
  parts[part] = strToU8(change(strFromU8(parts[part]!)))
  return Uint8Array.from(zipSync(parts))
}

export const firstSheet = 'xl/worksheets/sheet1.xml'
