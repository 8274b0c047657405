import { nothing, type Money } from '../../money/money.ts'
import { finestOf, fromWholeParts, inWholeParts, wholeLeast, wholeSum } from '../../money/whole.ts'
import type { Room, Shared } from './allocate.ts'
import { mostOf, type Cut, type Item } from './search.ts'

/**
 * What each gets where all share rooms and of two rivals only one may get anything: so that the most is granted in all and, of equal
 * ways, the earlier clause gets more. First the largest sum; then, one after another in clause order, the most each can get while
 * that sum is reached: who can get nothing stands back, who gets something keeps its rivals out.
 */
export function grantsOf({ asks, rooms, rivals }: Shared): (Money | null)[] {
  const parts = finestOf([...asks, ...rooms.map(({ room }) => room)])
  const whole = (money: Money): bigint => inWholeParts(money, parts)
  /** What the rooms still hold. */
  const left = rooms.map(({ room }) => whole(room))
  const roomsOf = asks.map((_, at) => [...rooms.keys()].filter((room) => rooms[room]?.over.includes(at)))
  const endless = (at: number): boolean => asks[at] === null && roomsOf[at]?.length === 0
  const amounts = asks.map((ask, at) => (ask !== null ? whole(ask) : endless(at) ? 0n : wholeSum(left)))
  const cuts = cutsOf(rooms, left, amounts)
  const items = asks.map((_, at): Item => ({
    at,
    against: rivals.flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : [])),
    brings: cuts.map((cut) => (cut.some((room) => roomsOf[at]?.includes(room)) ? 0n : (amounts[at] ?? 0n))),
  }))

  /** The figure reached by a choice among `open`; `free`: it need keep nobody without ceiling. `most` null: as large as may be. */
  const reached = (
    open: readonly Item[],
    need: bigint,
    times: readonly Cut['each'][],
    most: bigint | null,
    free: boolean,
  ): bigint | null => {
    const asked = cuts.map((cut, at): Cut => ({ base: wholeSum(cut.map((room) => left[room] ?? 0n)), need, each: times[at] ?? 0 }))
    if (free) return mostOf(open, asked, most)
    const kept = open.filter(({ at }) => endless(at)).map((one) => mostOf(beside(open, one), asked, most))
    return kept.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
  }

  let free = !asks.some((_, at) => endless(at))
  let open: readonly Item[] = items
  const once = cuts.map(() => 1 as const)
  let owed = reached(open, 0n, once, null, free) ?? 0n
  return items.map((item) => {
    if (!open.includes(item)) return nothing
    const [mine = [], others] = [roomsOf[item.at], beside(open, item)]
    const isEndless = endless(item.at)
    // What one gets counts once in the sum and once less in every room it fills.
    const times = cuts.map((cut) => eachOf(cut.filter((room) => mine.includes(room)).length))
    const most = [amounts[item.at] ?? 0n, ...mine.map((room) => left[room] ?? 0n)].reduce(wholeLeast)
    const got = reached(others, owed, times, most, free || isEndless)
    const stays = got !== null && (got > 0n || isEndless)
    open = stays ? others : open.filter((one) => one !== item)
    if (!stays) return nothing
    free ||= isEndless
    owed -= got
    for (const room of mine) left[room] = (left[room] ?? 0n) - got
    return isEndless ? null : fromWholeParts(got, parts)
  })
}

/** Rooms of one kind are nested or apart: nobody is in more than two of a cut. */
const eachOf = (rooms: number): Cut['each'] => (rooms === 0 ? -1 : rooms === 1 ? 0 : 1)

const beside = (open: readonly Item[], kept: Item): Item[] => open.filter(({ at }) => at !== kept.at && !kept.against.includes(at))

/**
 * Sets of rooms through which all that is granted must come, unless it stands in none of them: the narrowest says how much that is.
 * None in which one room holds another, and no room that all who stand in it do not fill.
 */
function cutsOf(rooms: readonly Room[], left: readonly bigint[], amounts: readonly bigint[]): number[][] {
  const full = [...rooms.keys()].filter((room) => wholeSum(rooms[room]?.over.map((at) => amounts[at] ?? 0n) ?? []) > (left[room] ?? 0n))
  const holds = (a: number, b: number): boolean => rooms[b]?.over.every((at) => rooms[a]?.over.includes(at)) === true
  return full.reduce<number[][]>(
    (cuts, room) => cuts.flatMap((cut) => (cut.some((one) => holds(one, room) || holds(room, one)) ? [cut] : [cut, [...cut, room]])),
    [[]],
  )
}
