import { expect, test } from 'vitest'
import { fraction, isMore, plus, print, total, zero, type Fraction } from './fraction.ts'
import { chance, type Chance } from './generate.ts'
import { shareOut, type Ask, type Room, type Terms } from './sharing.ts'

test('no way to share out whole yuan is better or earlier', () => {
  const dice = chance(7)
  for (let run = 0; run < 1500; run += 1) {
    const [asks, terms] = smallCase(dice)
    const ours = [...shareOut(asks, terms).values()]
    expect({ asks, terms, grants: ours.map(print) }).toEqual({ asks, terms, grants: tryAll(asks, terms).map(print) })
  }
})

/** Yearly ceilings nested or apart, aggregate rooms nested or apart, the two crossing as they like. */
function smallCase(dice: Chance): [Ask[], Terms] {
  const asks = ['a', 'b', 'c', 'd', 'e'].slice(0, 3 + dice.below(3)).map((id) => ({ id, amount: fraction(String(dice.below(4))) }))
  const family = (kind: Room['kind']): Room[] => {
    const mixed = asks.map(({ id }) => ({ id, at: dice.below(1000) })).toSorted((a, b) => a.at - b.at)
    const ids = mixed.map(({ id }) => id)
    const cut = 1 + dice.below(ids.length - 1)
    const sets = [ids.slice(0, cut), ids.slice(0, 1 + dice.below(cut)), ids.slice(cut)].filter(() => dice.happens(0.6))
    return sets.map((over) => ({ kind, over, value: fraction(String(dice.below(6))) }))
  }
  const rivals = asks.flatMap(({ id }, at) =>
    asks.slice(at + 1).flatMap((other) => (dice.happens(0.15) ? [{ kind: 'excludes' as const, between: [id, other.id] as const }] : [])),
  )
  return [asks, { rooms: [...family('annual'), ...family('aggregate')], rivals }]
}

function tryAll(asks: readonly Ask[], { rooms, rivals }: Terms): Fraction[] {
  const one = fraction('1')
  const steps = (amount: Fraction): Fraction[] => {
    const found = [zero]
    for (let next = one; !isMore(next, amount); next = plus(next, one)) found.unshift(next)
    return found
  }
  const ways = asks.reduce<Fraction[][]>((all, { amount }) => all.flatMap((way) => steps(amount).map((step) => [...way, step])), [[]])
  const of = (way: readonly Fraction[], ids: readonly string[]): Fraction[] =>
    asks.flatMap(({ id }, at) => (ids.includes(id) ? [way[at] ?? zero] : []))
  const allowed = ways.filter(
    (way) =>
      rooms.every(({ over, value }) => !isMore(total(of(way, over)), value)) &&
      rivals.every(({ between }) => of(way, between).some((amount) => !isMore(amount, zero))),
  )
  // The largest first grants stand first, and an equal sum does not replace an earlier one.
  return allowed.reduce((best, way) => (isMore(total(way), total(best)) ? way : best))
}
