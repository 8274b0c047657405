/** A row of a CSV text and where the next one begins. */
export interface CsvRecord {
  readonly cells: readonly string[]
  readonly torn: boolean
  readonly end: number
}

/**
 * RFC 4180 with \n as line end. A row whose quotation marks do not pair ends with its own line: the next lines are rows of their own.
 * @param more the text goes on. @returns null where the row may go on in what is still to come.
 */
export function recordAt(text: string, from: number, delimiter: string, more: boolean): CsvRecord | null {
  const line = lineAt(text, from, delimiter)
  if (line === null && more) return null
  const { cells, end } = line ?? lastLine(text, from, delimiter)
  if (!text.slice(from, end).includes('"')) return { cells, torn: false, end }
  const found = quotedAt(text, from, delimiter, more)
  return found === 'torn' ? { cells, torn: true, end } : found
}

/** One line as it stands, taken for a torn row; null where it has no end yet. */
export function lineAt(text: string, from: number, delimiter: string): CsvRecord | null {
  const stop = text.indexOf('\n', from)
  return stop < 0 ? null : { ...lastLine(text.slice(0, stop), from, delimiter), end: stop + 1 }
}

const lastLine = (text: string, from: number, delimiter: string): CsvRecord => ({
  cells: text.slice(from).split(delimiter),
  torn: true,
  end: text.length,
})

function quotedAt(text: string, from: number, delimiter: string, more: boolean): CsvRecord | 'torn' | null {
  const cells: string[] = []
  for (let at = from; ; at += 1) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at, delimiter)
    if (cell === null) return more ? null : 'torn'
    cells.push(cell.words)
    at = cell.end
    if (at >= text.length) return more ? null : { cells, torn: false, end: at }
    if (text[at] === '\n') return { cells, torn: false, end: at + 1 }
    if (text[at] !== delimiter) return 'torn'
  }
}

interface CsvCell {
  readonly words: string
  /** Of what comes after it. */
  readonly end: number
}

/** @returns null where it has no end. */
function quotedCell(text: string, from: number): CsvCell | null {
  let close = text.indexOf('"', from)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return null
  let end = close + 1
  while (text[end] === ' ') end += 1
  return { words: text.slice(from, close).replace(/""/g, '"'), end }
}

function plainCell(text: string, from: number, delimiter: string): CsvCell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
  return { words: text.slice(from, end), end }
}
