import { asYuan, exact, lesser, none, nothing, sum, type Exact, type Money } from '../../money/money.ts'
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
  const places = asks.map((_, at) => at)
  const askRows = most.map((amount, at) => rowOf([at], amount ?? nothing, places))
  const roomRows = rooms.map(({ over, room }) => rowOf(over, room, places))
  const found = simplex([...askRows, ...roomRows], places)
  return most.map((amount, at) => (amount === null ? null : (found[at] ?? nothing)))
}

const lower = (a: Money | null, b: Money): Money => (a === null ? b : lesser(a, b))
const fits = (over: readonly number[], most: readonly (Money | null)[], room: Money): boolean =>
  !sum(over.map((at) => most[at] ?? nothing)).gt(room)

/** An amount, and how it shrinks with each of the columns, which stand at nothing. */
interface Row {
  readonly by: readonly Exact[]
  readonly left: Money
}
/** Whose amount it is: a number below the asks' is what one of them gets, one above it what is left of an ask or a room. */
type Held = Row & { readonly of: number }

const one = exact('1')
const rowOf = (over: readonly number[], left: Money, places: readonly number[]): Row => ({
  by: places.map((at) => (over.includes(at) ? one : none)),
  left,
})
const shrinks = ({ by }: Row, column: number): Exact => by[column] ?? none

/** Raises one after another while that improves the first goal it touches: the sum, then the first, then the second … */
function simplex(start: readonly Row[], places: readonly number[]): Money[] {
  let rows = start.map((row, at): Held => ({ of: places.length + at, ...row }))
  let goals = [places, ...places.map((at) => [at])].map((over) => rowOf(over, nothing, places))
  let columns = places
  for (let column = entering(goals, columns); column >= 0; column = entering(goals, columns)) {
    const out = leaving(rows, column)
    const pivot = { ...pivoted(out, column), of: columns[column] ?? 0 }
    rows = rows.map((row) => (row === out ? pivot : { of: row.of, ...eliminated(row, column, pivot) }))
    goals = goals.map((goal) => eliminated(goal, column, pivot))
    columns = columns.map((of, at) => (at === column ? out.of : of))
  }
  return places.map((at) => rows.find(({ of }) => of === at)?.left ?? nothing)
}

/** The first column whose goals, read from the top, first differ from nothing upwards (Bland's rule: never in circles). */
function entering(goals: readonly Row[], columns: readonly number[]): number {
  const good = columns.filter((_, column) => {
    const gains = goals.map((goal) => shrinks(goal, column))
    return gains.find((gain) => !gain.isZero())?.gt(none) === true
  })
  return columns.indexOf(Math.min(...good))
}

/** The row that is used up first; of several the first (Bland's rule again). Every ask is bounded, so there is one. */
function leaving(rows: readonly Held[], column: number): Held {
  const until = (row: Row): Exact => row.left.div(shrinks(row, column))
  return rows
    .filter((row) => shrinks(row, column).gt(none))
    .reduce((best, row) => ((until(row).cmp(until(best)) || row.of - best.of) < 0 ? row : best))
}

function pivoted(row: Row, column: number): Row {
  const by = shrinks(row, column)
  return { by: row.by.map((value, at) => (at === column ? one : value).div(by)), left: asYuan(row.left.div(by)) }
}

function eliminated(row: Row, column: number, pivot: Row): Row {
  const factor = shrinks(row, column)
  const by = row.by.map((value, at) => (at === column ? none : value).minus(factor.times(shrinks(pivot, at))))
  return { by, left: asYuan(row.left.minus(factor.times(pivot.left))) }
}
