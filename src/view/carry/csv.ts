/** A cell: words, or a number as canonical decimal text. */
export type Cell = string | { readonly number: string }
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** By which spreadsheets know UTF-8. */
export const mark = '\ufeff'

/** RFC 4180, and no cell that a spreadsheet would compute. A number is ours. */
export const toCsv = ({ head, rows }: Pick<Sheet, 'head' | 'rows'>): string =>
  mark +
  [line(head), ...rows.map((row) => `${row.map((one) => (typeof one === 'string' ? cell(one) : one.number)).join(',')}\r\n`)].join('')

/**
 * Read as a formula by one spreadsheet or another, wherever the text came from; some take no heed of blanks and invisible characters before it,
 * and where a semicolon divides the cells, what follows one begins a cell.
 */
const formula = /(^|;)(?=[\s\p{Cf}]*[=+\-@＝＋－＠])|^(?=[\t\r\n])/gu

/** A cell as text: what would be a formula gets an apostrophe before it, what needs quotation marks gets them. */
export function cell(text: string): string {
  const safe = text.replace(formula, "$1'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Words that a spreadsheet would take for a figure or a day and write otherwise: 007, a code of 18 digits, 1-2, 3E5. An apostrophe keeps them. */
export const idText = (text: string): string =>
  /^(0\d+|\d{12,}|\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?|\d+(\.\d+)?E[+-]?\d+)$/i.test(text.trim()) ? `'${text}` : text

export const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
