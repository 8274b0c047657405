import { exact, none, nothing, type Exact } from '../../money/money.ts'
import type { OverYears } from '../alone/assess.ts'
import type { Asking } from './pool.ts'
import { point, type Range } from '../facts/range.ts'

/** So many years in a row in which the same measures ask for the same amounts. */
export interface Stretch {
  readonly years: Exact
  /** As in the pool, each with that year's amount: nothing once it is no longer paid. */
  readonly asking: readonly Asking[]
}

const one = exact('1')

/** The years that answered months or years reach into; [] where none are. What is not paid by the year asks in the first. */
export function yearsOf(asking: readonly Asking[]): Stretch[] {
  const ends = asking.flatMap(({ overYears }) => (overYears === null ? [] : endsOf(overYears)))
  if (ends.length === 0) return []
  const turns = [one, ...ends].sort((a, b) => a.cmp(b))
  return turns.flatMap((end, at) => {
    const before = turns[at - 1] ?? none
    const first = before.plus(one)
    return before.eq(end) ? [] : [{ years: end.minus(before), asking: asking.map((each) => inYear(each, first)) }]
  })
}

const endsOf = ({ each, full, rest }: OverYears): Exact[] =>
  each?.map((_, at) => exact(String(at + 1))) ?? [full, ...(rest === null ? [] : [full.plus(one)])]

function inYear(each: Asking, year: Exact): Asking {
  const range = each.overYears === null ? onlyFirst(each.amount, year) : ofYear(each.overYears, year)
  return { ...each, amount: { ...range, bound: each.amount.bound } }
}

const onlyFirst = (amount: Range, year: Exact): Range => (year.eq(one) ? amount : point(nothing))
function ofYear({ each, full, whole, rest }: OverYears, year: Exact): Range {
  if (each !== undefined) return each[year.toNumber() - 1] ?? point(nothing)
  if (year.lte(full)) return whole
  return rest !== null && year.eq(full.plus(one)) ? rest : point(nothing)
}
