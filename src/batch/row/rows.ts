import type { AnswerProblem, Known, Ready } from '../../engine/index.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { slipOf } from '../../view/words/slip.ts'
import { noFirmIn, type NoFirm } from './firms.ts'
import { cellReader, isNumber, type ReadCell } from './cells.ts'
import type { Column } from './columns.ts'
import { unreadable } from '../file/decode.ts'
import type { PlaceTable } from '../../places/index.ts'
import type { Fold } from './fold.ts'
import type { Line } from '../file/records.ts'
import { unitName } from './names.ts'

/** A column that is read. */
export interface Reader {
  readonly at: number
  readonly header: string
  readonly fact: string
  /** A figure: hardly two rows have the same. */
  readonly free: boolean
  /** Bare numbers are 万元, whether or not the header says so: a slip is likely. */
  readonly bare: boolean
  readonly read: ReadCell
}

/** How the rows of a file are read. */
export interface Sheet {
  /** Place of the enterprise's name. */
  readonly label: number | null
  readonly width: number
  /** Of all columns. */
  readonly headers: readonly string[]
  readonly readers: readonly Reader[]
}

export interface Setting {
  readonly book: Ready
  readonly words: EstimateWords
  readonly fold: Fold
}

/** @param places null where no column holds places. */
export function sheetOf(columns: readonly Column[], setting: Setting, places: PlaceTable | null = null): Sheet {
  return {
    label: columns.find(({ reading }) => reading.kind === 'label')?.at ?? null,
    width: columns.length,
    headers: columns.map(({ header }) => header),
    readers: columns.flatMap(({ at, header, reading }) => {
      if (reading.kind !== 'fact') return []
      const { fact, unit } = reading
      const head = setting.book.facts[fact]
      const bare =
        head?.kind === 'money' && (unit === null || setting.fold(unit) === setting.fold(unitName(fact, setting.book, setting.words)))
      return [{ at, header, fact, free: head !== undefined && isNumber(head), bare, read: cellReader(fact, unit, { ...setting, places }) }]
    }),
  }
}

/** A cell that cannot be used, or a row that is none. */
export type RowProblem =
  | { readonly kind: 'cell'; readonly header: string; readonly problem: AnswerProblem }
  | { readonly kind: 'torn' | 'unreadable' | NoFirm }
  | { readonly kind: 'wide'; readonly cells: number; readonly width: number }

export interface Row {
  readonly facts: ReadonlyMap<string, Known>
  /** Figures that look like 元 in a column of 万元. */
  readonly slips: readonly { readonly header: string; readonly words: string }[]
}
export type ReadRow = { readonly row: Row } | { readonly problems: readonly RowProblem[] }

/** One row → the facts of one enterprise, or everything that is wrong with it: nothing half-done. */
export function readRow(line: Line, sheet: Sheet, setting: Setting): ReadRow {
  const broken = brokenLine(line, sheet)
  if (broken !== null) return { problems: [broken] }
  const noFirm = noFirmIn(line, sheet, setting)
  if (noFirm !== null) return { problems: [{ kind: noFirm }] }
  const facts = new Map<string, Known>()
  const problems: RowProblem[] = []
  for (const { at, header, fact, read } of sheet.readers) {
    const text = line.cells[at]?.trim() ?? ''
    const cell = text === '' ? null : read(text)
    if (cell === null) continue
    if ('known' in cell) facts.set(fact, cell.known)
    else problems.push({ kind: 'cell', header, problem: { fact, ...cell.problem } })
  }
  return problems.length > 0 ? { problems } : { row: { facts, slips: slipsOf(line, sheet, setting) } }
}

function brokenLine({ cells, torn }: Line, { width, readers, label }: Sheet): RowProblem | null {
  if (torn) return { kind: 'torn' }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return { kind: 'wide', cells: cells.length, width }
  const read = label === null ? readers : [...readers, { at: label }]
  return read.some(({ at }) => cells[at]?.includes(unreadable)) ? { kind: 'unreadable' } : null
}

/** A figure of fewer digits is none of them. */
const long = /\d[\d,，]{5}/

function slipsOf({ cells }: Line, { readers }: Sheet, { book, words }: Setting): Row['slips'] {
  return readers.flatMap(({ at, header, bare }) => {
    const text = cells[at] ?? ''
    const slip = bare && long.test(text) ? slipOf(text, words, book.locale) : null
    return slip === null ? [] : [{ header, words: slip.words }]
  })
}
