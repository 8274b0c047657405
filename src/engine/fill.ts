import { count, lesser, none, nothing, sum, type Count, type Money } from '../money/money.ts'
import type { Room } from './allocate.ts'

/**
 * Shares rooms among those who ask: the largest sum, and of equal sums the one that gives the first the most, then the
 * second … A simplex over one row for each ask and each room. Limits of one kind are nested or apart (checked at build),
 * so every pivot is 1 and nothing is ever rounded.
 * @param asks null = no ceiling; who asks without one and is in no room keeps null.
 */
export function fill(asks: readonly (Money | null)[], rooms: readonly Room[]): (Money | null)[] {
  const most = asks.map((ask, at) => rooms.filter(({ over }) => over.includes(at)).reduce((top, { room }) => lower(top, room), ask))
  if (rooms.every(({ over, room }) => fits(over, most, room))) return most
  const bounded = most.map((amount) => amount ?? nothing)
  const found = simplex([
    ...bounded.map((amount, at) => rowOf([at], amount, asks.length)),
    ...rooms.map(({ over, room }) => rowOf(over, room, asks.length)),
  ])
  return most.map((amount, at) => (amount === null ? null : (found[at] ?? nothing)))
}

const lower = (a: Money | null, b: Money): Money => (a === null ? b : lesser(a, b))
const fits = (over: readonly number[], most: readonly (Money | null)[], room: Money): boolean =>
  !sum(over.map((at) => most[at] ?? nothing)).gt(room)

/** What is not yet used of a room or an ask, and how it shrinks with each who is still at nothing. */
interface Row {
  readonly by: readonly Count[]
  readonly left: Money
}
const one = count('1')
const rowOf = (over: readonly number[], left: Money, width: number): Row => ({
  by: Array.from({ length: width }, (_, at) => (over.includes(at) ? one : none)),
  left,
})

/** Raises one after another while that improves the first goal it touches: the sum, then the first, then the second … */
function simplex(start: readonly Row[]): Money[] {
  const width = start[0]?.by.length ?? 0
  let rows = start
  let goals = [rowOf([...Array(width).keys()], nothing, width), ...Array.from({ length: width }, (_, at) => rowOf([at], nothing, width))]
  // Which raised amount stands in a row (a number below width), and which in a column.
  const inRow = start.map((_, at) => width + at)
  const inColumn = [...Array(width).keys()]
  for (let column = entering(goals, inColumn); column >= 0; column = entering(goals, inColumn)) {
    const row = leaving(rows, column, inRow)
    const pivot = pivoted(rows[row], column)
    rows = rows.map((each, at) => (at === row ? pivot : eliminated(each, column, pivot)))
    goals = goals.map((each) => eliminated(each, column, pivot))
    ;[inRow[row], inColumn[column]] = [inColumn[column] ?? 0, inRow[row] ?? 0]
  }
  return Array.from({ length: width }, (_, at) => rows[inRow.indexOf(at)]?.left ?? nothing)
}

/** The first column whose goals, read from the top, first differ from nothing upwards (Bland's rule: never in circles). */
function entering(goals: readonly Row[], inColumn: readonly number[]): number {
  const good = inColumn.filter(
    (_, column) =>
      goals
        .map(({ by }) => by[column] ?? none)
        .find((gain) => !gain.isZero())
        ?.gt(none) === true,
  )
  return inColumn.indexOf(good.reduce((a, b) => (b < a ? b : a), Infinity))
}

/** The row that is used up first. */
function leaving(rows: readonly Row[], column: number, inRow: readonly number[]): number {
  const until = rows.map(({ by, left }) => (by[column]?.gt(none) === true ? left.div(by[column]) : null))
  return until.reduce<number>((best, here, at) => {
    const there = until[best] ?? null
    if (here === null) return best
    const earlier = there === null || here.lt(there) || (here.eq(there) && (inRow[at] ?? 0) < (inRow[best] ?? 0))
    return earlier ? at : best
  }, -1)
}

function pivoted(row: Row | undefined, column: number): Row {
  const by = row?.by[column]
  if (row === undefined || by === undefined) throw new Error('every ask is bounded')
  return { by: row.by.map((value, at) => (at === column ? one.div(by) : value.div(by)) as Count), left: row.left.div(by) as Money }
}

function eliminated(row: Row, column: number, pivot: Row): Row {
  const factor = row.by[column] ?? none
  const by = row.by.map((value, at) => (at === column ? none : value).minus(factor.times(pivot.by[at] ?? none)) as Count)
  return { by, left: row.left.minus(factor.times(pivot.left)) as Money }
}
