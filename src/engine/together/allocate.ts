import { lesser, nothing, sum, type Money } from '../../money/money.ts'
import { grantsOf } from './grant.ts'

/** Several who ask and what they share. null = no ceiling. Numbers are places in `asks`, which stand in clause order. */
export interface Shared {
  readonly asks: readonly (Money | null)[]
  /** All of `over` together get at most `room`. */
  readonly rooms: readonly Room[]
  /** Two of which only one may get anything. */
  readonly rivals: readonly (readonly [number, number])[]
}
export interface Room {
  readonly over: readonly number[]
  readonly room: Money
}

/**
 * The best for the applicant, exactly: over every choice among rivals and every sharing of the rooms the largest sum;
 * of equal sums the one in which the earlier clause gets more. What shares nothing is settled by itself.
 */
export function allocate(shared: Shared): (Money | null)[] {
  const granted = [...shared.asks]
  const ties = [...shared.rooms.map(({ over }) => over), ...shared.rivals]
  for (const group of joined(ties, shared.asks.length))
    for (const [at, amount] of bestOf(within(group, shared)).entries()) granted[group[at] ?? 0] = amount
  return granted
}

/** Where nobody stands in anybody's way, each what it asks or its narrowest room holds. */
function bestOf(shared: Shared): (Money | null)[] {
  const { asks, rooms, rivals } = shared
  const most = asks.map((ask, at) => rooms.reduce((top, { over, room }) => (over.includes(at) ? lower(top, room) : top), ask))
  const fits = ({ over, room }: Room): boolean => !sum(over.map((at) => most[at] ?? nothing)).gt(room)
  return rivals.length === 0 && rooms.every(fits) ? most : grantsOf(shared)
}

const lower = (a: Money | null, b: Money): Money => (a === null ? b : lesser(a, b))

/** The same for some alone; numbers are then places among them. */
const within = (some: readonly number[], { asks, rooms, rivals }: Shared): Shared => ({
  asks: some.map((at) => asks[at] ?? null),
  rooms: rooms.flatMap(({ over, room }) => {
    const mine = over.filter((at) => some.includes(at)).map((at) => some.indexOf(at))
    return mine.length === 0 ? [] : [{ over: mine, room }]
  }),
  rivals: rivals.filter((pair) => pair.every((at) => some.includes(at))).map(([a, b]) => [some.indexOf(a), some.indexOf(b)]),
})

/** Places that are tied to one another, however far around, each group in order; a place without ties is one alone. */
export function joined(ties: readonly (readonly number[])[], size: number): number[][] {
  const places = Array.from({ length: size }, (_, at) => at)
  const found = places.map((at) => new Set([at]))
  for (const tie of ties) {
    const met = found.filter((group) => tie.some((one) => group.has(one)))
    const all = new Set(met.flatMap((group) => [...group]))
    found.splice(0, found.length, ...found.filter((group) => !met.includes(group)), all)
  }
  return found.map((group) => places.filter((at) => group.has(at)))
}
