import { nothing, sum, type Money } from '../money/money.ts'
import { fill } from './fill.ts'
import { sameAmount } from './range.ts'

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
  for (const group of groups(shared)) for (const [at, amount] of bestOf(group, shared)) granted[at] = amount
  return granted
}

type Grants = ReadonlyMap<number, Money | null>

function bestOf(group: readonly number[], shared: Shared): Grants {
  return choices(group, shared.rivals)
    .map((chosen) => grants(group, chosen, shared))
    .reduce((best, one) => (isBetter(one, best) ? one : best))
}

/** Every way to leave no two rivals together, in clause order of who is kept first. */
function choices(group: readonly number[], rivals: Shared['rivals']): ReadonlySet<number>[] {
  const [first] = rivals.filter(([a, b]) => group.includes(a) && group.includes(b))
  if (first === undefined) return [new Set(group)]
  const [kept] = first
  const against = rivals.flatMap(([a, b]) => (a === kept ? [b] : b === kept ? [a] : []))
  const others = group.filter((one) => !against.includes(one))
  return [...choices(others, settledFor(kept, rivals)), ...choices(without(group, kept), rivals)]
}

const settledFor = (kept: number, rivals: Shared['rivals']): Shared['rivals'] => rivals.filter((pair) => !pair.includes(kept))
const without = (group: readonly number[], out: number): number[] => group.filter((one) => one !== out)

function grants(group: readonly number[], chosen: ReadonlySet<number>, { asks, rooms }: Shared): Grants {
  const kept = group.filter((one) => chosen.has(one))
  const mine = rooms.map(({ over, room }) => ({ over: kept.flatMap((one, at) => (over.includes(one) ? [at] : [])), room }))
  const got = fill(
    kept.map((one) => asks[one] ?? null),
    mine.filter(({ over }) => over.length > 0),
  )
  return new Map(group.map((one) => [one, chosen.has(one) ? (got[kept.indexOf(one)] ?? null) : nothing]))
}

function isBetter(one: Grants, other: Grants): boolean {
  const [a, b] = [[...one.values()], [...other.values()]]
  if (a.includes(null) !== b.includes(null)) return a.includes(null)
  const more = total(a).cmp(total(b))
  return more === 0 ? isEarlier(a, b) : more > 0
}

const total = (amounts: readonly (Money | null)[]): Money => sum(amounts.filter((amount) => amount !== null))

function isEarlier(a: readonly (Money | null)[], b: readonly (Money | null)[]): boolean {
  const first = a.findIndex((amount, at) => !sameAmount(amount, b[at] ?? null))
  const [mine, theirs] = [a[first], b[first]]
  return mine === null || (mine !== undefined && theirs != null && mine.gt(theirs))
}

/** Who shares a room or a rivalry, however far around; in clause order. */
function groups({ asks, rooms, rivals }: Shared): number[][] {
  const ties = [...rooms.map(({ over }) => over), ...rivals]
  const found: Set<number>[] = []
  for (const tie of ties) {
    const joined = found.filter((group) => tie.some((one) => group.has(one)))
    const all = new Set([...tie, ...joined.flatMap((group) => [...group])])
    found.splice(0, found.length, ...found.filter((group) => !joined.includes(group)), all)
  }
  return found.map((group) => asks.flatMap((_, at) => (group.has(at) ? [at] : [])))
}
