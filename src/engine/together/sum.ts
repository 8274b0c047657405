import { greater, none, nothing, sum, type Exact, type Money } from '../../money/money.ts'
import { joined } from './allocate.ts'
import { contestedIn } from './leanings.ts'
import { endOf, type End, type Together } from './settle.ts'
import type { Amount } from '../alone/assess.ts'
import { awardsOf, type Award } from './awards.ts'
import { askedAt, grantsAt, poolOf, type OnReceived, type Pool, type PoolRoom, type Received } from './pool.ts'
import { addRanges, isPoint, point, timesRange, type Range } from '../facts/range.ts'
import { join } from '../formula/step.ts'
import { yearsOf } from './years.ts'

/** What those who ask come to together. */
export interface Sum {
  /** From the highest single award (measures that the text allows to add count as one) to all together within the limits. */
  readonly amount: Amount
  readonly awards: readonly Award[]
  /** Year by year, each under its own yearly ceilings; null where no measure is paid for answered months or years. */
  readonly overYears: (Range & { readonly years: Exact }) | null
  /** Measures want opposite answers, and there are too many to try: perhaps none reach the ends, but none go beyond them. */
  readonly outer: boolean
}

/** Both ends are values that some answers reach, unless it says `outer`. Those that want opposite answers are settled together. */
export function settledSum(together: Together, on: OnReceived): Sum {
  const { asking, book, facts, pairs } = together
  const pool = poolOf(asking, book, facts, pairs)
  const wide = { ...sumOf(pool, on), overYears: yearsOver(pool), outer: false }
  const contested = contestedIn(pool, book)
  if (contested.length === 0) return wide
  const endsOf = (group: readonly number[], rangeOf: (some: Pool) => Range): Ends => {
    const mine = { ...together, asking: asking.filter((_, at) => group.includes(at)) }
    const open = contested.filter(({ by }) => by.some((at) => group.includes(at))).map(({ fact }) => fact)
    return { low: endOf('low', mine, open, rangeOf), high: endOf('high', mine, open, rangeOf) }
  }
  const ties = [...contested.map(({ by }) => by), ...pool.rooms.map(({ over }) => over), ...pool.rivals.map(({ between }) => between)]
  const ends = joined(ties, asking.length).map((group) => endsOf(group, (some) => sumOf(some, on).amount))
  const years = wide.overYears === null ? [] : [endsOf([...asking.keys()], (some) => yearsOver(some) ?? point(nothing))]
  if ([...ends, ...years].some(({ low, high }) => low.outer || high.outer)) return { ...wide, outer: true }
  const awards = ends.flatMap(({ high }) => awardsOf(high.pool, on))
  return {
    ...wide,
    amount: {
      ...wide.amount,
      low: ends.reduce((most, { low }) => greater(most, low.value ?? nothing), nothing),
      high: total(ends.map(({ high }) => high.value)),
    },
    awards: wide.awards.map((one) => ({
      ...one,
      ...awards.find(({ assessment }) => assessment.rule === one.assessment.rule),
      assessment: one.assessment,
    })),
    overYears: years.reduce((all, { low, high }) => all && { ...all, low: low.value ?? nothing, high: high.value }, wide.overYears),
  }
}
interface Ends {
  readonly low: End
  readonly high: End
}

/** The ends of all of them at once, whether or not one answer serves all. */
export function sumOf(pool: Pool, on: OnReceived): Pick<Sum, 'amount' | 'awards'> {
  const awards = awardsOf(pool, on)
  const cut = awards.some(({ by }) => by !== null) || pool.rooms.some((room) => mayBite(room, pool)) || pool.received.some(mayEnd)
  const bound = cut || awards.some((award) => pays(award) && award.assessment.amount.bound === 'upTo') ? 'upTo' : 'exact'
  return { awards, amount: { low: highestSingle(pool, on), high: total(awards.map(({ granted }) => granted)), bound } }
}

export const pays = ({ granted }: Award): boolean => granted?.isZero() !== true

const total = (amounts: readonly (Money | null)[]): Money | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length < amounts.length ? null : sum(known)
}

/** The least that comes of it, whatever is answered: one measure alone, or a group that the text allows to add. */
function highestSingle(pool: Pool, on: OnReceived): Money {
  const groups = pool.rooms.filter(presupposesSum).map(({ over }) => over)
  const together = groups.map((over) => sum(grantsAt('low', pool, on, over).map((amount) => amount ?? nothing)))
  const alone = pool.asking.map((_, at) => askedAt('low', pool, at, on) ?? nothing)
  return [...together, ...alone].reduce(greater, nothing)
}

/** A yearly ceiling over several measures presupposes that they may be added; one that may not apply at all presupposes nothing. */
const presupposesSum = ({ limit, room }: PoolRoom): boolean => limit.kind === 'annual' && room.high !== null

/** Whether an answer still decides if the measures of a room, at their highest, have to share it. */
function mayBite({ over, room }: PoolRoom, { asking }: Pool): boolean {
  const asked = total(over.map((at) => asking[at]?.amount.high ?? null))
  return !isPoint(room) && (asked === null || asked.gt(room.low))
}

/** Money received before on a matter is not yet answered: it may end it. */
const mayEnd = ({ open }: Received): boolean => open.length > 0

/** Whether an answer still decides if a ceiling applies to several who ask, and so whether they may be added. */
const mayPresuppose = ({ over, room }: PoolRoom): boolean => over.length > 1 && room.high === null

/** Facts whose answer could still change the sum. */
export function missingOf(pool: Pool): readonly string[] {
  const { asking, rooms, received } = pool
  return join(
    ...asking.map(({ missing }) => missing),
    ...rooms.flatMap((room) => (mayBite(room, pool) || mayPresuppose(room) ? [room.missing] : [])),
    ...received.map(({ open }) => open),
  )
}

/** Year by year, at the ends of all of them at once. */
function yearsOver(pool: Pool): Sum['overYears'] {
  const stretches = yearsOf(pool.asking)
  if (stretches.length === 0) return null
  const sums = stretches.map(({ years, asking }) => timesRange(sumOf({ ...pool, asking }, 'nothingMore').amount, point(years)))
  return { years: stretches.reduce((all, { years }) => all.plus(years), none), ...sums.reduce(addRanges) }
}
