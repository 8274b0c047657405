import type { CellObject, ColInfo, Range, RowInfo } from '@e965/xlsx'
import { mostCells, mostColumns } from './limits.ts'
import type { Line, Mark } from './records.ts'
import { Refusal } from './refusal.ts'
import { shownIn, type Shown } from './shown.ts'

/** One sheet as the reader gives it; rows and columns that nothing is said of are left out. */
export interface Grid {
  readonly '!data': readonly (readonly CellObject[])[]
  readonly '!merges'?: readonly Range[]
  readonly '!rows'?: readonly (RowInfo | undefined)[]
  readonly '!cols'?: readonly (ColInfo | undefined)[]
}

/** A row while it is read: places left out are blank. */
type Row = Map<number, Shown>

/** The rows of a sheet that have anything of their own in them, as a person sees them. */
export function linesOfSheet(sheet: Grid, from1904: boolean): Line[] {
  const rows = new Map<number, Row>()
  sheet['!data'].forEach((cells, row) => {
    const shown: Row = new Map()
    cells.forEach((cell, at) => {
      const one = shownIn(cell, from1904)
      if (one.text !== '' || one.mark !== null) shown.set(at, one)
    })
    if (shown.size > 0) rows.set(row, shown)
  })
  let left = mostCells
  for (const merge of sheet['!merges'] ?? []) {
    left -= reach(merge, rows)
    if (left < 0) throw new Refusal('batch.refused.xlsx.large')
    spread(merge, rows)
  }
  const hidden = sheet['!rows'] ?? []
  return Array.from(rows, ([row, shown]) => lineOf(row, shown, hidden[row]?.hidden === true)).sort((a, b) => a.row - b.row)
}

/** Every row of a merge has its value; a row with nothing else in it stays blank. Which of several columns is meant is not said. */
function spread({ s, e }: Range, rows: ReadonlyMap<number, Row>): void {
  const value = rows.get(s.r)?.get(s.c)
  if (value === undefined) return
  const below = e.r > s.r && value.mark === null ? { ...value, mark: shared } : value
  const within = e.r - s.r < rows.size ? Array.from({ length: e.r - s.r + 1 }, (_, at) => s.r + at) : [...rows.keys()]
  for (const row of within) {
    const cells = row < s.r || row > e.r ? undefined : rows.get(row)
    if (cells === undefined) continue
    cells.set(s.c, below)
    for (let at = s.c + 1; at <= Math.min(e.c, mostColumns); at += 1)
      cells.set(at, { text: '', mark: { kind: 'merged', shown: value.text } })
  }
}

/** How many cells have to be looked at for a merge. */
const reach = ({ s, e }: Range, rows: ReadonlyMap<number, Row>): number =>
  Math.min(e.r - s.r + 1, rows.size) * (Math.min(e.c, mostColumns) - s.c + 1)

const shared: Mark = { kind: 'shared' }

function lineOf(row: number, shown: Row, hidden: boolean): Line {
  const cells = Array.from({ length: Math.max(...shown.keys()) + 1 }, (_, at) => shown.get(at)?.text ?? '')
  const marks = new Map(Array.from(shown).flatMap(([at, { mark }]): [number, Mark][] => (mark === null ? [] : [[at, mark]])))
  return { row: row + 1, cells, torn: false, ...(marks.size > 0 && { marks }), ...(hidden && { hidden }) }
}

/** Places of columns that are not shown. */
export const hiddenColumns = (sheet: Grid): number[] =>
  (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : []))
