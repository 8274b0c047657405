import { withoutHeaders } from '../../src/batch/blocks.ts'
import { linesIn, openFile } from '../../src/batch/file/open.ts'
import { readHeaders, type Choices, type Column } from '../../src/batch/row/columns.ts'
import { guessLayout, headersIn, unitAbove, type Layout } from '../../src/batch/row/layout.ts'
import { readRow, sheetOf } from '../../src/batch/row/rows.ts'
import { tableIn } from '../places/tables.ts'
import type { Desk } from './desk.ts'
import { all } from './texts.ts'

/** What a file is read as without anybody's help. */
export interface ReadFile {
  readonly layout: Layout
  readonly columns: readonly Column[]
  readonly rows: readonly Told[]
}

/** One row: its name, its facts (figures in 元) or the kinds of what is wrong with it, and what is noted. */
export interface Told {
  readonly row: number
  readonly name: string
  readonly facts: string | null
  readonly kinds: readonly string[]
  readonly notes: readonly string[]
}

export async function readFile(
  file: Blob,
  { data, book, fold, asked }: Desk,
  choices: Choices = {},
  blanks: readonly number[] = [],
): Promise<ReadFile> {
  const opened = await openFile(file)
  const setting = { book, words: data.words, fold }
  const known = { ...setting, asked }
  const layout = guessLayout(opened.tables, known)
  const table = opened.tables[layout.table]!
  const beside = { hidden: table.hiddenColumns, unit: unitAbove(table, layout) }
  const columns = readHeaders(headersIn(table, layout, known), known, choices, beside)
  const sheet = sheetOf(columns, setting, { layout, blanks, places: tableIn(book.locale) })
  const lines = await all(
    withoutHeaders(
      linesIn(file, opened, layout.table, () => undefined),
      layout,
    ),
  )
  const rows = lines.map((line): Told => {
    const found = readRow(line, sheet, setting)
    const rest = { row: line.row, name: sheet.label === null ? '' : (line.cells[sheet.label]?.trim() ?? '') }
    if ('problems' in found) return { ...rest, facts: null, kinds: found.problems.map(({ kind }) => kind), notes: [] }
    const facts = Array.from(found.row.facts, ([id, known]) => `${id}=${valueOf(known)}`).join(' ')
    return { ...rest, facts, kinds: [], notes: [...found.row.slips.map(({ words }) => words), ...found.row.notes.map(({ kind }) => kind)] }
  })
  return { layout, columns, rows }
}

function valueOf(known: object): string {
  if ('value' in known) return String(known.value)
  return 'values' in known && Symbol.iterator in Object(known.values)
    ? Array.from(known.values as Iterable<unknown>, String).join('、')
    : '?'
}
