import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, type Shared } from '../../src/engine/together/allocate.ts'
import { yuan } from '../../src/money/money.ts'
import { runs } from './sheets.ts'

/** Few who ask for little, so that every way to grant can be tried. null = no ceiling. */
interface Small {
  readonly asks: readonly (number | null)[]
  readonly rooms: readonly { readonly over: readonly number[]; readonly room: number }[]
  readonly rivals: readonly (readonly [number, number])[]
}

test('what is granted is the best of every way to grant; of equal ones that in which the earlier clause has more', () => {
  fc.assert(
    fc.property(small, (shared) => {
      expect(allocate(exactly(shared)).map((grant) => grant?.toFixed() ?? 'no ceiling')).toEqual(bestOf(shared))
    }),
    runs(3000, 1000),
  )
})

/** Limits of one kind are nested or apart: of the sets drawn, those that cross none before them. */
const family = (among: readonly number[]): fc.Arbitrary<Small['rooms']> =>
  fc
    .array(fc.record({ over: fc.subarray([...among], { minLength: 1 }), room: fc.nat(5) }), { maxLength: 6 })
    .map((drawn) =>
      drawn.reduce<Small['rooms']>(
        (kept, one) => (kept.every((other) => areNestedOrApart(one.over, other.over)) ? [...kept, one] : kept),
        [],
      ),
    )
function areNestedOrApart(one: readonly number[], other: readonly number[]): boolean {
  const shared = one.filter((at) => other.includes(at)).length
  return shared === 0 || shared === one.length || shared === other.length
}

const small: fc.Arbitrary<Small> = fc.integer({ min: 3, max: 7 }).chain((size) => {
  const places = Array.from({ length: size }, (_, at) => at)
  const two = fc.subarray(places, { minLength: 2, maxLength: 2 }).map(([a = 0, b = 0]) => [a, b] as const)
  return fc.record({
    asks: fc
      .tuple(fc.array(fc.nat(3), { minLength: size, maxLength: size }), fc.option(fc.nat(size - 1)))
      .map(([asks, open]) => asks.map((ask, at) => (at === open ? null : ask))),
    rooms: fc.tuple(family(places), family(places)).map((both) => both.flat()),
    rivals: fc.array(two, { maxLength: 2 }),
  })
})

const exactly = ({ asks, rooms, rivals }: Small): Shared => ({
  asks: asks.map((ask) => (ask === null ? null : yuan(String(ask)))),
  rooms: rooms.map(({ over, room }) => ({ over, room: yuan(String(room)) })),
  rivals,
})

/** More than all rooms and asks together: who gets it has no ceiling. */
const endless = 1000

/** Every way is tried, the first one with the most first; so a later one must give more in all to be better. */
function bestOf(shared: Small): string[] {
  let best: readonly number[] = []
  for (const way of ways(shared, [])) if (best.length === 0 || sum(way) > sum(best)) best = way
  return best.map((grant) => (grant === endless ? 'no ceiling' : String(grant)))
}

function* ways(shared: Small, granted: readonly number[]): Generator<readonly number[]> {
  const at = granted.length
  const ask = shared.asks[at]
  if (ask === undefined) yield granted
  else
    for (let grant = ask ?? endless; grant >= 0; grant = grant === endless ? 7 : grant - 1)
      if (isAllowed(shared, [...granted, grant])) yield* ways(shared, [...granted, grant])
}

const isAllowed = ({ rooms, rivals }: Small, granted: readonly number[]): boolean =>
  rooms.every(({ over, room }) => sum(over.map((at) => granted[at] ?? 0)) <= room) &&
  rivals.every((pair) => pair.some((at) => (granted[at] ?? 0) === 0))
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
