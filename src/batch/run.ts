import { applyLimits, type Asked, type Ready } from '../engine/index.ts'
import type { EstimateData } from '../view/estimate/estimateData.ts'
import type { Column } from './row/columns.ts'
import type { PlaceTable } from '../places/index.ts'
import type { Fold } from './row/fold.ts'
import { line } from '../view/carry/csv.ts'
import { shownRows } from './file/limits.ts'
import { asksNothing } from '../engine/vary/index.ts'
import { assessing, type Assess } from './result/measures.ts'
import { problemCells } from './result/problems.ts'
import type { Line } from './file/records.ts'
import { badLine, headersOf, lineFor, tellIn, type Basis, type Outcome } from './result/results.ts'
import { noFirmIn } from './row/firms.ts'
import type { Layout } from './row/layout.ts'
import { isDash, isNoFirm, readRow, sheetOf, type Row, type Sheet } from './row/rows.ts'

/** What is to be computed: the texts, the columns, the day. Plain data. */
export interface Task {
  /** Ids, in the order of the columns. */
  readonly rules: readonly string[]
  readonly columns: readonly Column[]
  readonly layout: Layout
  /** Places of columns in which a dash is no answer. */
  readonly blanks: readonly number[]
  readonly asked: Asked
}

/** Rows that were computed together: finished text. */
export interface Block {
  readonly rows: number
  readonly bad: number
  /** Rows that are no enterprise. */
  readonly aside: number
  /** Rows of an enterprise that an earlier row named. */
  readonly again: number
  /** Cells of which more is said in a note. */
  readonly noted: number
  /** Cells with a dash or the like, by the place of the column. */
  readonly dashes: Readonly<Record<number, number>>
  readonly slips: number
  /** CSV. */
  readonly results: string
  readonly problems: string
  /** The first of them, to be shown. */
  readonly shownProblems: readonly (readonly string[])[]
}

export interface Computer {
  readonly headers: readonly string[]
  /** What tells one enterprise from another; null: a row that names none. */
  readonly nameOf: (line: Line) => string | null
  /** @param earlier by row: the row that named the same enterprise before. */
  readonly compute: (lines: readonly Line[], earlier?: ReadonlyMap<number, number>) => Block
}

interface Machine {
  readonly basis: Basis
  readonly sheet: Sheet
  readonly fold: Fold
  /** In clause order, as the engine wants them, and where each stands among the columns. */
  readonly assess: readonly Assess[]
  readonly places: readonly number[]
}

/** Everything that is the same for all rows, prepared once. @param places null where no column holds places. */
export function computerOf(task: Task, data: EstimateData, book: Ready, fold: Fold, places: PlaceTable | null = null): Computer {
  const machine = machineOf(task, data, book, fold, places)
  const nothing: Row = { facts: new Map(), slips: [], notes: [] }
  return {
    headers: headersOf(machine.basis, outcomeOf(nothing, machine).totals),
    nameOf: nameIn(machine),
    compute: (lines, earlier) => blockOf(lines.map((line) => computeOne(line, machine, earlier?.get(line.row) ?? null))),
  }
}

function machineOf(task: Task, data: EstimateData, book: Ready, fold: Fold, places: PlaceTable | null): Machine {
  const { rules: ids, columns, layout, blanks, asked } = task
  const rules = ids.flatMap((id) => book.measures.find((rule) => rule.id === id) ?? [])
  const sheet = sheetOf(columns, { book, words: data.words, fold }, { layout, blanks, places })
  const inOrder = book.measures.filter((rule) => rules.includes(rule))
  return {
    basis: { book, data, asked, rules },
    sheet,
    fold,
    assess: inOrder.map((rule) => assessing(rule, book, sheet.readers, tellIn(data.words))),
    places: rules.map((rule) => inOrder.indexOf(rule)),
  }
}

function nameIn({ sheet, basis, fold }: Machine): (line: Line) => string | null {
  const { label } = sheet
  const setting = { book: basis.book, words: basis.data.words, fold }
  return (line) => {
    const name = label === null ? '' : fold(line.cells[label] ?? '')
    return name === '' || line.torn || line.half === true || line.long === true || noFirmIn(line, sheet, setting) !== null ? null : name
  }
}

function outcomeOf({ facts }: Row, { assess, places, basis }: Machine): Outcome {
  const found = assess.map((one) => one(facts))
  const assessments = found.map(({ assessment, concerned }) => (concerned ? assessment : asksNothing(assessment)))
  return { told: places.flatMap((place) => found[place] ?? []), totals: applyLimits(assessments, basis.book, facts, basis.asked) }
}

function blockOf(all: readonly One[]): Block {
  const problems = all.flatMap((one) => one.problems)
  const dashes = all.flatMap((one) => one.dashes)
  const count = (of: (one: One) => number): number => all.reduce((sum, one) => sum + of(one), 0)
  return {
    rows: all.length,
    bad: count(({ state }) => (state === 'bad' ? 1 : 0)),
    aside: count(({ state }) => (state === 'noFirm' ? 1 : 0)),
    again: count(({ again }) => (again ? 1 : 0)),
    noted: count(({ noted }) => noted),
    dashes: Object.fromEntries([...new Set(dashes)].map((at) => [at, dashes.filter((one) => one === at).length])),
    slips: count(({ slips }) => slips),
    results: all.map(({ text }) => text).join(''),
    problems: problems.map(line).join(''),
    shownProblems: problems.slice(0, shownRows),
  }
}

interface One {
  /** Its line among the results. */
  readonly text: string
  readonly state: 'good' | 'bad' | 'noFirm'
  readonly problems: readonly (readonly string[])[]
  /** Places of cells with a dash. */
  readonly dashes: readonly number[]
  readonly slips: number
  readonly noted: number
  readonly again: boolean
}

/** @param earlier the row that named the same enterprise before, if one did. */
function computeOne(row: Line, machine: Machine, earlier: number | null): One {
  const { sheet, basis, fold } = machine
  const { book, data } = basis
  const label = sheet.label === null ? '' : (row.cells[sheet.label]?.trim() ?? '')
  const read = readRow(row, sheet, { book, words: data.words, fold })
  const none = { problems: [], dashes: [], slips: 0, noted: 0, again: false }
  if ('problems' in read) {
    const problems = read.problems.map((problem) => problemCells(row, label, problem, book, data.words))
    const state = read.problems.some(isNoFirm) ? 'noFirm' : 'bad'
    const dashes = read.problems.flatMap((one) => (one.kind === 'cell' && isDash(one.problem.found, data.words) ? [one.at] : []))
    return { ...none, state, text: badLine(row, label, state, data.words), problems, dashes }
  }
  const text = lineFor(row, label, read.row, outcomeOf(read.row, machine), earlier, basis)
  return { ...none, state: 'good', text, slips: read.row.slips.length, noted: read.row.notes.length, again: earlier !== null }
}
