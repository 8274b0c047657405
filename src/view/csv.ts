/** A cell: words, or a number as canonical decimal text. */
export type Cell = string | { readonly number: string }
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. */
export const toCsv = ({ head, rows }: Pick<Sheet, 'head' | 'rows'>): string =>
  `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`

/** A spreadsheet takes a cell that begins with one of these for a formula; the apostrophe makes it words. A number is ours. */
function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell.number
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
