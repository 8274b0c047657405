import type { AnswerProblem, Known, Ready } from '../../engine/index.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { say } from '../../locale/say.ts'
import { slipOf } from '../../view/words/slip.ts'
import { noFirmIn, noFirms, type NoFirm } from './firms.ts'
import { cellReader, isNumber, type ReadCell } from './cells.ts'
import type { Column } from './columns.ts'
import { unreadable } from '../file/decode.ts'
import type { PlaceTable } from '../../places/index.ts'
import type { Fold } from './fold.ts'
import type { Line, Mark } from '../file/records.ts'
import type { Layout } from './layout.ts'
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
  /** A dash and the like are no answer here, as a person said of this column. */
  readonly blanks: boolean
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
  readonly layout: Pick<Layout, 'from' | 'hidden'>
}

export interface Setting {
  readonly book: Ready
  readonly words: EstimateWords
  readonly fold: Fold
}

/** What a list is read with besides its columns. */
export interface Reading {
  readonly layout?: Sheet['layout']
  /** Places of columns in which a dash is no answer. */
  readonly blanks?: readonly number[]
  /** Null where no column holds places. */
  readonly places?: PlaceTable | null
}

export function sheetOf(
  columns: readonly Column[],
  setting: Setting,
  { layout = { from: 1, hidden: false }, blanks = [], places = null }: Reading = {},
): Sheet {
  return {
    layout,
    label: columns.find(({ reading }) => reading.kind === 'label')?.at ?? null,
    width: columns.length,
    headers: columns.map(({ header }) => header),
    readers: columns.flatMap(({ at, header, reading }) => {
      if (reading.kind !== 'fact') return []
      const { fact, unit } = reading
      const head = setting.book.facts[fact]
      const bare =
        head?.kind === 'money' && (unit === null || setting.fold(unit) === setting.fold(unitName(fact, setting.book, setting.words)))
      return [
        {
          at,
          header,
          fact,
          free: head !== undefined && isNumber(head),
          bare,
          blanks: blanks.includes(at),
          read: cellReader(fact, unit, { ...setting, places }),
        },
      ]
    }),
  }
}

/** A cell that cannot be used, or a row that is none. */
export type RowProblem =
  | { readonly kind: 'cell'; readonly at: number; readonly header: string; readonly problem: AnswerProblem }
  | { readonly kind: 'torn' | 'half' | 'long' | 'unreadable' | NoFirm }
  | { readonly kind: 'wide'; readonly cells: number; readonly width: number }
  /** A cell of a spreadsheet that is not read: what it shows, and why. */
  | { readonly kind: 'mark'; readonly header: string; readonly why: Fault['kind']; readonly found: string }

/** The row is set aside: it is no enterprise, and nothing in it is wrong. */
export const isNoFirm = ({ kind }: RowProblem): boolean => noFirms.some((one) => one === kind)

export interface Row {
  readonly facts: ReadonlyMap<string, Known>
  /** Figures that look like 元 in a column of 万元. */
  readonly slips: readonly { readonly header: string; readonly words: string }[]
  /** Cells of which more is to be said than they show. */
  readonly notes: readonly Note[]
}
export interface Note {
  readonly header: string
  /** More digits than are shown were reckoned, or just those shown; or one cell stands for several rows. */
  readonly kind: 'exact' | 'asShown' | 'shared'
  readonly shown: string
  readonly exact: string
}
export type ReadRow = { readonly row: Row } | { readonly problems: readonly RowProblem[] }

/** One row → the facts of one enterprise, or everything that is wrong with it: nothing half-done. */
export function readRow(line: Line, sheet: Sheet, setting: Setting): ReadRow {
  const broken = brokenLine(line, sheet)
  if (broken !== null) return { problems: [broken] }
  const noFirm = noFirmIn(line, sheet, setting)
  if (noFirm !== null) return { problems: [{ kind: noFirm }] }
  if (line.half === true) return { problems: [{ kind: 'half' }] }
  const facts = new Map<string, Known>()
  const [problems, notes]: [RowProblem[], Note[]] = [[], []]
  for (const reader of sheet.readers) {
    const found = readOne(line, reader, setting.words)
    if (found === null) continue
    if ('known' in found) facts.set(reader.fact, found.known)
    else problems.push(found)
    if ('note' in found && found.note !== null) notes.push(found.note)
  }
  return problems.length > 0 ? { problems } : { row: { facts, slips: slipsOf(line, sheet, setting), notes } }
}

type One = { readonly known: Known; readonly note: Note | null } | RowProblem | null

/** What is shown is read; where a format shows fewer digits than there are, all of them, as long as they can be read. */
function readOne({ cells, marks }: Line, { at, header, fact, free, blanks, read }: Reader, words: EstimateWords): One {
  const text = cells[at]?.trim() ?? ''
  const mark = marks?.get(at)
  if (mark !== undefined && isFault(mark)) return { kind: 'mark', header, why: mark.kind, found: mark.shown }
  const cell = text === '' ? null : read(text)
  if (cell === null) return null
  const note = { header, shown: '', exact: text }
  if (mark?.kind === 'rounded' && free) {
    const { shown } = mark
    if ('known' in cell) return { known: cell.known, note: { ...note, kind: 'exact', shown } }
    const asShown = read(shown)
    if (asShown !== null && 'known' in asShown) return { known: asShown.known, note: { ...note, kind: 'asShown', shown } }
  }
  if (!('known' in cell) && blanks && isDash(text, words)) return null
  if (!('known' in cell)) return { kind: 'cell', at, header, problem: { fact, ...cell.problem } }
  return { known: cell.known, note: mark?.kind === 'shared' && free ? { ...note, kind: 'shared' } : null }
}

type Fault = Extract<Mark, { kind: 'error' | 'noValue' | 'format' | 'merged' }>
const isFault = (mark: Mark): mark is Fault => mark.kind !== 'rounded' && mark.kind !== 'shared'

/** —, /, 无 and the like: no answer, if a person says so. */
export const isDash = (text: string, words: EstimateWords): boolean =>
  /^[-－—–−/／]+$/.test(text) || say(words, 'batch.blanks').split('、').includes(text)

function brokenLine({ cells, torn, long }: Line, { width, readers, label }: Sheet): RowProblem | null {
  if (torn) return { kind: 'torn' }
  if (long === true) return { kind: 'long' }
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return { kind: 'wide', cells: cells.length, width }
  const read = label === null ? readers : [...readers, { at: label }]
  return read.some(({ at }) => unreadable.test(cells[at] ?? '')) ? { kind: 'unreadable' } : null
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
