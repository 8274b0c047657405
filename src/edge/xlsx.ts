import type { Cell as Written, Sheet as WrittenSheet } from 'write-excel-file/browser'
import type { Cell, Sheet } from '../view/carry/csv.ts'

/** A workbook of these sheets. What writes it is fetched when it is asked for. */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  return await Promise.race([write(sheets.map(written)).toBlob(), tooLate()])
}

/** From 160 kB a sheet on the zip is packed in a worker made of text, which our policy for scripts refuses without a word. */
const tooLate = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Error('the workbook was not made'))
    }, 15_000)
  })

const written = ({ name, head, rows }: Sheet): WrittenSheet<Blob> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: head.map((_, at) => ({ width: widthOf(rows.map((row) => row[at] ?? '')) })),
  data: [head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
})

/** A spreadsheet counts in floating point: a number longer than it holds stays words. Words are written as words, never as a formula. */
function cell(value: Cell): Written {
  if (typeof value === 'string') return value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' }
  const exact = value.number.replace('.', '').length <= 15
  return exact
    ? { value: Number(value.number), type: Number, format: value.number.includes('.') ? '#,##0.00' : '#,##0', alignVertical: 'top' }
    : { value: value.number, type: String, alignVertical: 'top' }
}

/** In characters of the western kind: wide enough to read, narrow enough for a screen. */
const widthOf = (cells: readonly Cell[]): number =>
  Math.min(48, Math.max(10, ...cells.map((value) => (typeof value === 'string' ? value.length * 2 : value.number.length + 4))))
