import { nothing, sum, type Money } from '../../money/money.ts'
import { fill } from './fill.ts'
import { sameAmount } from '../facts/range.ts'

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
  for (const group of groups(shared)) for (const [at, amount] of bestOf(group, shared).entries()) granted[group[at] ?? 0] = amount
  return granted
}

/** Of one group, in clause order. */
type Grants = readonly (Money | null)[]

function bestOf(group: readonly number[], shared: Shared): Grants {
  return choices(group, shared.rivals)
    .map((chosen) => grants(group, chosen, shared))
    .reduce((best, one) => (isBetter(one, best) ? one : best))
}

/** Every way to leave no two rivals together, in clause order of who is kept first. */
function choices(group: readonly number[], rivals: Shared['rivals']): (readonly number[])[] {
  const first = rivals.find(([a, b]) => group.includes(a) && group.includes(b))
  if (first === undefined) return [group]
  const [kept] = first
  const beside = group.filter((one) => one === kept || !rivals.some((pair) => pair.includes(kept) && pair.includes(one)))
  const without = group.filter((one) => one !== kept)
  return [...choices(beside, rivals), ...choices(without, rivals)]
}

/** Who is not chosen asks for nothing. */
function grants(group: readonly number[], chosen: readonly number[], { asks, rooms }: Shared): Grants {
  const mine = rooms.filter(({ over }) => over.some((one) => group.includes(one)))
  return fill(
    group.map((one) => (chosen.includes(one) ? (asks[one] ?? null) : nothing)),
    mine.map(({ over, room }) => ({ over: over.map((one) => group.indexOf(one)), room })),
  )
}

function isBetter(a: Grants, b: Grants): boolean {
  if (a.includes(null) !== b.includes(null)) return a.includes(null)
  const more = total(a).cmp(total(b))
  return more > 0 || (more === 0 && isEarlier(a, b))
}

const total = (amounts: Grants): Money => sum(amounts.filter((amount) => amount !== null))

function isEarlier(a: Grants, b: Grants): boolean {
  const first = a.findIndex((amount, at) => !sameAmount(amount, b[at] ?? null))
  return isMore(a[first] ?? null, b[first] ?? null)
}
const isMore = (a: Money | null, b: Money | null): boolean => b !== null && (a === null || a.gt(b))

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
