import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, type Shared } from '../../src/engine/together/allocate.ts'
import { nothing, sum, yuan, type Money } from '../../src/money/money.ts'
import { runs } from './sheets.ts'

/** Pairs of which only one may get anything, under two ceilings that overlap. */
test('up to ten pairs: the best of every choice, the earlier clause first', () => {
  fc.assert(
    fc.property(pairs(10), (shared) => {
      expect(told(allocate(shared))).toEqual(told(bestOf(shared)))
    }),
    runs(60),
  )
})

const told = (grants: readonly (Money | null)[]): string[] => grants.map((grant) => grant?.toFixed() ?? 'no ceiling')

/** Few different amounts make many ties, figures to the fen hardly any. */
function pairs(most: number): fc.Arbitrary<Shared> {
  const amount = (fine: boolean): fc.Arbitrary<Money> =>
    fine ? fc.integer({ min: 0, max: 99_999 }).map((fen) => yuan((fen / 100).toFixed(2))) : fc.nat(4).map((few) => yuan(String(few)))
  const group = (size: number, fine: boolean): fc.Arbitrary<Shared> => {
    const ask = fc.oneof({ weight: 30, arbitrary: amount(fine) }, { weight: 1, arbitrary: fc.constant(null) })
    const places = Array.from({ length: 2 * size }, (_, at) => at)
    const room = fc.record({ over: fc.subarray(places, { minLength: 1 }), tenths: fc.nat(10) })
    return fc
      .record({ asks: fc.array(ask, { minLength: 2 * size, maxLength: 2 * size }), rooms: fc.tuple(room, room) })
      .map(({ asks, rooms }) => ({
        asks,
        rooms: rooms.map(({ over, tenths }) => ({ over, room: part(sum(over.map((at) => asks[at] ?? nothing)), tenths) })),
        rivals: places.flatMap((at) => (at % 2 === 0 ? [[at, at + 1] as const] : [])),
      }))
  }
  const sizes = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: most }) },
  )
  return fc.tuple(sizes, fc.boolean()).chain(([size, fine]) => group(size, fine))
}
const part = (all: Money, tenths: number): Money => yuan(all.times(tenths).div(10).toFixed())

/** Of every pair one or the other, or neither; each shared out, the best kept. */
function bestOf({ asks, rooms, rivals }: Shared): (Money | null)[] {
  let best: (Money | null)[] | null = null
  for (let choice = 0; choice < 2 ** rivals.length; choice += 1) {
    const out = rivals.map((pair, nth) => pair[Math.floor(choice / 2 ** nth) % 2])
    const way = allocate({ asks: asks.map((ask, at) => (out.includes(at) ? nothing : ask)), rooms, rivals: [] })
    if (best === null || isBetter(way, best)) best = way
  }
  return best ?? []
}
function isBetter(a: readonly (Money | null)[], b: readonly (Money | null)[]): boolean {
  if (a.includes(null) !== b.includes(null)) return a.includes(null)
  const more = total(a).cmp(total(b))
  const first = a.findIndex((amount, at) => (amount === null || b[at] === null ? amount !== b[at] : !amount.eq(b[at] ?? nothing)))
  const [mine, theirs] = [a[first], b[first]]
  return more > 0 || (more === 0 && first >= 0 && theirs !== null && (mine === null || mine!.gt(theirs!)))
}
const total = (amounts: readonly (Money | null)[]): Money => sum(amounts.filter((amount) => amount !== null))

describe('twenty pairs end at once', () => {
  /** Amounts of which no two choices come to the same. */
  const amount = (at: number): number => 1_000 + ((at * 7_919) % 10_007)
  const twenty = (over: readonly [(at: number) => boolean, (at: number) => boolean], rooms: readonly [number, number]): Shared => {
    const places = Array.from({ length: 40 }, (_, at) => at)
    return {
      asks: places.map((at) => yuan(String(amount(at)))),
      rooms: over.map((isIn, nth) => ({ over: places.filter(isIn), room: yuan(String(rooms[nth])) })),
      rivals: places.flatMap((at) => (at % 2 === 0 ? [[at, at + 1] as const] : [])),
    }
  }
  test.for<[string, Shared, string]>([
    [
      'all under one or both: 40000, and the better of each pair that stands under the other alone',
      twenty([(at) => at < 30, (at) => at >= 10], [40_000, 60_000]),
      '78225',
    ],
    ['one of each under one', twenty([(at) => at % 2 === 0, (at) => at % 2 === 1], [55_000, 65_000]), '120000'],
    ['two thirds under each', twenty([(at) => at % 3 > 0, (at) => at % 3 < 2], [50_000, 70_000]), '120000'],
  ])('%s', ([, shared, most]) => {
    const granted = allocate(shared)
    expect(sum(granted.flatMap((grant) => grant ?? [])).toFixed()).toBe(most)
    for (const [a, b] of shared.rivals) expect(granted[a]!.isZero() || granted[b]!.isZero()).toBe(true)
  })
})
