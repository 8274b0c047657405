import { fraction, isMore, isSame, least, minus, most, over, total, zero, type Fraction } from './fraction.ts'

/** What one measure asks for. */
export interface Ask {
  readonly id: string
  readonly amount: Fraction
}
/** All grants of these together at most so much. */
export interface Room {
  readonly kind: 'annual' | 'aggregate'
  readonly over: readonly string[]
  readonly value: Fraction
}
/** At most one of the two is granted anything. */
export interface Rivals {
  readonly kind: 'onlyHighest' | 'excludes'
  readonly between: readonly [string, string]
}
export interface Terms {
  readonly rooms: readonly Room[]
  readonly rivals: readonly Rivals[]
}

/** The most that can be granted together; of equal ways the one in which the earlier asks get as much as possible. */
export function shareOut(asks: readonly Ask[], terms: Terms): Map<string, Fraction> {
  const grants = new Map(connected(asks, terms).flatMap((group) => [...bestOf(group, terms)]))
  return new Map(asks.map(({ id }) => [id, grants.get(id) ?? zero]))
}

/** Asks that meet in a room or as rivals, by way of others too. */
function connected(asks: readonly Ask[], { rooms, rivals }: Terms): Ask[][] {
  const meeting = [...rooms.map((room) => room.over), ...rivals.map(({ between }) => between)]
  return asks.reduce<Ask[][]>((groups, ask) => {
    const meets = (group: readonly Ask[]): boolean =>
      meeting.some((ids) => ids.includes(ask.id) && group.some(({ id }) => ids.includes(id)))
    const joined = groups.filter(meets).flat()
    return [...groups.filter((group) => !meets(group)), [...asks.filter((one) => joined.includes(one)), ask]]
  }, [])
}

/** Every choice without two rivals, each shared out in full. */
function bestOf(group: readonly Ask[], { rooms, rivals }: Terms): Map<string, Fraction> {
  const ids = new Set(group.map(({ id }) => id))
  const own = rooms.filter((room) => room.over.some((id) => ids.has(id)))
  const all = choices(group, rivals).map((chosen) => ({ chosen, sum: reach(chosen, own) }))
  const best = all.map(({ sum }) => sum).reduce(most)
  const ways = all
    .filter(({ sum }) => isSame(sum, best))
    .map(({ chosen }) => oneAfterAnother(chosen, own))
    .map((grants) => new Map(group.map(({ id }) => [id, grants.get(id) ?? zero])))
  return ways.reduce((first, way) => (isEarlier(way, first) ? way : first))
}

function choices(group: readonly Ask[], rivals: readonly Rivals[]): Ask[][] {
  return group.reduce<Ask[][]>(
    (all, ask) => {
      const others = rivals.flatMap(({ between }) => (between.includes(ask.id) ? between : []))
      if (others.length === 0) return all.map((chosen) => [...chosen, ask])
      return all.flatMap((chosen) => (chosen.some(({ id }) => others.includes(id)) ? [chosen] : [[...chosen, ask], chosen]))
    },
    [[]],
  )
}

/** More for the first of them that differs. */
function isEarlier(a: ReadonlyMap<string, Fraction>, b: ReadonlyMap<string, Fraction>): boolean {
  const differs = [...a].find(([id, amount]) => !isSame(amount, b.get(id) ?? zero))
  return differs !== undefined && isMore(differs[1], b.get(differs[0]) ?? zero)
}

/** Nobody's rival any more: each in turn gets as much as leaves the sum of all as large as it can be. */
function oneAfterAnother(asks: readonly Ask[], rooms: readonly Room[]): Map<string, Fraction> {
  const grants = new Map<string, Fraction>()
  let [free, left] = [rooms, reach(asks, rooms)]
  asks.forEach((ask, at) => {
    const granted = mostFor(ask, asks.slice(at + 1), free, left)
    grants.set(ask.id, granted)
    left = minus(left, granted)
    free = free.map((room) => (room.over.includes(ask.id) ? { ...room, value: minus(room.value, granted) } : room))
  })
  if (!isSame(left, zero)) throw new Error('these limits cross in a way that is not shared out exactly')
  return grants
}

/**
 * No sum is larger than what any set of rooms lets through: their values, and whatever stands in none of them in full.
 * Where limits of one kind are nested or apart, some set lets through just what can be reached (linear programming duality).
 */
const reach = (asks: readonly Ask[], rooms: readonly Room[]): Fraction =>
  subsets(rooms)
    .map((some) => through(asks, some))
    .reduce(least)

const through = (asks: readonly Ask[], rooms: readonly Room[]): Fraction =>
  total([
    ...rooms.map(({ value }) => value),
    ...asks.filter(({ id }) => !rooms.some((room) => room.over.includes(id))).map(({ amount }) => amount),
  ])

/**
 * The largest x with x + reach(rest, rooms less x) = left. A set of rooms in which the ask stands c times lets through c·x less for
 * the rest, so x + through − c·x ≥ left, and only c above 1 says how large x may be.
 */
function mostFor({ id, amount }: Ask, rest: readonly Ask[], rooms: readonly Room[], left: Fraction): Fraction {
  const own = rooms.filter((room) => room.over.includes(id)).map(({ value }) => value)
  const bounds = subsets(rooms).flatMap((some) => {
    const times = some.filter((room) => room.over.includes(id)).length
    return times < 2 ? [] : [over(minus(through(rest, some), left), fraction(String(times - 1)))]
  })
  return [amount, ...own, ...bounds].reduce(least)
}

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((some, one) => some.flatMap((subset) => [subset, [...subset, one]]), [[]])
