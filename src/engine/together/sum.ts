import { greater, none, nothing, sum, type Exact, type Money } from '../../money/money.ts'
import type { Amount } from '../alone/assess.ts'
import { awardsOf, type Award } from './awards.ts'
import { askedAt, grantsAt, type OnReceived, type Pool, type PoolRoom, type Received } from './pool.ts'
import { addRanges, isPoint, point, timesRange, type Range } from '../facts/range.ts'
import { join } from '../formula/step.ts'
import { yearsOf } from './years.ts'

/** What those who ask come to together. */
export interface Sum {
  /** From the highest single award (measures that the text allows to add count as one) to all together within the limits. */
  readonly amount: Amount
  readonly awards: readonly Award[]
}

export function sumOf(pool: Pool, on: OnReceived): Sum {
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

/** Year by year, each under its own yearly ceilings; null where no measure is paid for answered months or years. */
export function overYears(pool: Pool): (Range & { readonly years: Exact }) | null {
  const stretches = yearsOf(pool.asking)
  if (stretches.length === 0) return null
  const sums = stretches.map(({ years, asking }) => timesRange(sumOf({ ...pool, asking }, 'nothingMore').amount, point(years)))
  return { years: stretches.reduce((all, { years }) => all.plus(years), none), ...sums.reduce(addRanges) }
}
