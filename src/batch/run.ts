import { applyLimits, type Asked, type Ready } from '../engine/index.ts'
import type { EstimateData } from '../view/estimate/estimateData.ts'
import type { Column } from './row/columns.ts'
import type { Fold } from './row/fold.ts'
import { line } from '../view/carry/csv.ts'
import { shownRows } from './file/limits.ts'
import { assessing, type Assess } from './result/measures.ts'
import { problemCells } from './result/problems.ts'
import type { Line } from './file/records.ts'
import { badLine, headersOf, lineFor, tellIn, type Basis, type Outcome } from './result/results.ts'
import { isNoFirm, readRow, sheetOf, type Row, type Sheet } from './row/rows.ts'

/** What is to be computed: the texts, the columns, the day. Plain data. */
export interface Task {
  /** Ids, in the order of the columns. */
  readonly rules: readonly string[]
  readonly columns: readonly Column[]
  readonly asked: Asked
}

/** Rows that were computed together: finished text. */
export interface Block {
  readonly rows: number
  readonly bad: number
  readonly slips: number
  /** CSV. */
  readonly results: string
  readonly problems: string
  /** The first of them, to be shown. */
  readonly shownProblems: readonly (readonly string[])[]
}

export interface Computer {
  readonly headers: readonly string[]
  readonly compute: (lines: readonly Line[]) => Block
}

interface Machine {
  readonly basis: Basis
  readonly sheet: Sheet
  readonly fold: Fold
  /** In clause order, as the engine wants them, and where each stands among the columns. */
  readonly assess: readonly Assess[]
  readonly places: readonly number[]
}

/** Everything that is the same for all rows, prepared once. */
export function computerOf(task: Task, data: EstimateData, book: Ready, fold: Fold): Computer {
  const machine = machineOf(task, data, book, fold)
  const nothing: Row = { facts: new Map(), slips: [], notes: [] }
  return {
    headers: headersOf(machine.basis, outcomeOf(nothing, machine).totals),
    compute: (lines) => blockOf(lines.map((line) => computeOne(line, machine))),
  }
}

function machineOf({ rules: ids, columns, asked }: Task, data: EstimateData, book: Ready, fold: Fold): Machine {
  const rules = ids.flatMap((id) => book.measures.find((rule) => rule.id === id) ?? [])
  const sheet = sheetOf(columns, { book, words: data.words, fold })
  const inOrder = book.measures.filter((rule) => rules.includes(rule))
  return {
    basis: { book, data, asked, rules },
    sheet,
    fold,
    assess: inOrder.map((rule) => assessing(rule, book, sheet.readers, tellIn(data.words))),
    places: rules.map((rule) => inOrder.indexOf(rule)),
  }
}

function outcomeOf({ facts }: Row, { assess, places, basis }: Machine): Outcome {
  const found = assess.map((one) => one(facts))
  const assessments = found.map(({ assessment }) => assessment)
  return { told: places.flatMap((place) => found[place] ?? []), totals: applyLimits(assessments, basis.book, facts, basis.asked) }
}

function blockOf(all: readonly One[]): Block {
  const problems = all.flatMap((one) => one.problems)
  return {
    rows: all.length,
    bad: all.filter((one) => one.problems.length > 0).length,
    slips: all.reduce((sum, { slips }) => sum + slips, 0),
    results: all.map(({ text }) => text).join(''),
    problems: problems.map(line).join(''),
    shownProblems: problems.slice(0, shownRows),
  }
}

interface One {
  /** Its line among the results. */
  readonly text: string
  readonly problems: readonly (readonly string[])[]
  readonly slips: number
}

function computeOne(row: Line, machine: Machine): One {
  const { sheet, basis, fold } = machine
  const { book, data } = basis
  const label = sheet.label === null ? '' : (row.cells[sheet.label]?.trim() ?? '')
  const read = readRow(row, sheet, { book, words: data.words, fold })
  if ('problems' in read) {
    const problems = read.problems.map((problem) => problemCells(row.row, label, problem, book, data.words))
    const why = read.problems.some(isNoFirm) ? 'noFirm' : 'bad'
    return { text: badLine(row, label, why, data.words), problems, slips: 0 }
  }
  return { text: lineFor(row, label, read.row, outcomeOf(read.row, machine), basis), problems: [], slips: read.row.slips.length }
}
