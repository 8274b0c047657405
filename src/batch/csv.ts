/** Files that a spreadsheet opens: UTF-8 with its mark, CRLF, and no cell that it would compute. */
export const mark = '\ufeff'

/** Read as a formula by one spreadsheet or another, wherever the text came from. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** A cell as text: what would be a formula gets an apostrophe before it, what needs quotation marks gets them. */
export function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
