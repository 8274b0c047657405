import type { Table } from '../file/open.ts'
import type { Line } from '../file/records.ts'
import { readHeaders, type Known, type Reading } from './columns.ts'

/** Where the list of enterprises stands in a file: guessed, and chosen by hand. */
export interface Layout {
  readonly table: number
  /** Numbers of the first and the last row of headers. */
  readonly from: number
  readonly to: number
  /** Rows that the spreadsheet does not show are enterprises too. */
  readonly hidden: boolean
}

/** The most rows that headers take. */
export const mostHeaderRows = 3

/** The first table that is shown and has headers we know; in it the rows that give most of them. */
export function guessLayout(tables: readonly Table[], known: Known): Layout {
  const shown = tables.flatMap((table, at) => (table.hidden ? [] : [{ at, ...guessIn(table, known) }]))
  const found = shown.find(({ score }) => score > 0) ?? shown[0] ?? { at: 0, from: 1, to: 1 }
  return { table: found.at, from: found.from, to: found.to, hidden: false }
}

/** The rows of headers of one table. */
export function guessIn(table: Table, known: Known): Pick<Layout, 'from' | 'to'> & { readonly score: number } {
  const lines = table.top.filter(({ torn, long }) => !torn && long !== true)
  const first = lines.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1) ?? lines[0]
  let best = { from: first?.row ?? 1, to: first?.row ?? 1, score: 0 }
  lines.forEach(({ row: from }, at) => {
    for (const { row: to } of lines.slice(at, at + mostHeaderRows)) {
      const score = scoreOf(headersIn(table, { from, to }, known), known)
      // Of rows that give the same, the fewest: a title is no part of a header.
      if (score > best.score || (score === best.score && to - from < best.to - best.from)) best = { from, to, score }
    }
  })
  return { ...best, from: topOf(lines, best.from) }
}

/** A cell that reaches down into the headers makes the row above one of them. */
function topOf(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(({ row }) => row === from)
  const [above, own] = [lines[at - 1], lines[at]]
  if (above === undefined || own === undefined) return from
  const reaches = own.cells.some(
    (text, place) => text !== '' && text === above.cells[place] && isShared(own, place) && isShared(above, place),
  )
  return reaches ? topOf(lines, above.row) : from
}

const isShared = ({ marks }: Line, at: number): boolean => marks?.get(at)?.kind === 'shared'

/** A header that says what is computed counts more than one that merely is known. */
function scoreOf(headers: readonly string[], known: Known): number {
  const worth = ({ kind, ...reading }: Reading): number =>
    kind === 'fact' || kind === 'several' ? 3 : kind === 'label' ? 2 : 'why' in reading && reading.why === 'notAsked' ? 1 : 0
  return readHeaders(headers, known).reduce((sum, { reading }) => sum + worth(reading), 0)
}

/** The headers of a table: those of several rows are joined to what we know, else to one name. */
export function headersIn(table: Table, { from, to }: Pick<Layout, 'from' | 'to'>, known: Known): string[] {
  const rows = table.top.filter(({ row }) => row >= from && row <= to).map((line) => namesIn(line, from < to))
  const width = Math.max(table.width ?? 0, ...rows.map(({ length }) => length))
  return Array.from({ length: width }, (_, at) =>
    rows.map((names) => names[at] ?? '').reduce((above, below) => joined(above, below, known), ''),
  )
}

/** A name over several columns is the name above each of them. */
const namesIn = ({ cells, marks }: Line, spread: boolean): string[] =>
  cells.map((cell, at) => {
    const mark = spread ? marks?.get(at) : undefined
    return mark?.kind === 'merged' ? mark.shown : cell.trim()
  })

function joined(above: string, below: string, known: Known): string {
  if (above === '' || above === below) return below
  if (below === '') return above
  const whole = `${above}：${below}`
  const isKnown = (name: string): boolean =>
    readHeaders([name], known).every(({ reading }) => !(reading.kind === 'ignored' && ['unknown', 'empty', 'unit'].includes(reading.why)))
  return [whole, above + below, below].find(isKnown) ?? whole
}

/** 单位：元 above the headers, or in the name of the sheet: what bare amounts are in. */
export function unitAbove({ top, name }: Table, { from }: Pick<Layout, 'from'>): string | null {
  const lines = top.filter(({ row }) => row < from).flatMap(({ cells }) => cells)
  const [, unit] =
    /(?:单位|單位|金额|金額)\s*[:：]\s*(?:人民币|人民幣)?\s*([百千万萬亿億]*元)(?![/／每])/.exec([name, ...lines].join('\n')) ?? []
  return unit ?? null
}
