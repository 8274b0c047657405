import { contextOf } from '../formula/context.ts'
import { roomOf, yearCeiling } from '../alone/alone.ts'
import type { Assessment } from '../alone/assess.ts'
import { moneyOf, type Facts } from '../facts/facts.ts'
import { less, nothing, sum, type Money } from '../../money/money.ts'
import { allocate } from './allocate.ts'
import type { Range } from '../facts/range.ts'
import type { Ready, ReadyLimit } from '../facts/ready.ts'

/** A measure that asks: it may pay, and nothing keeps it outside every sum. */
export type Asking = Extract<Assessment, { status: 'mayQualify' | 'needsAnswers' }>

/** Two measures, an older and a newer, on one matter (就高不重复). */
export interface Pair {
  readonly older: string
  readonly newer: string
  readonly doubt: string | null
}

/** Those who ask in one line of a total and what they take from one another. Numbers are places in `asking`. */
export interface Pool {
  readonly asking: readonly Asking[]
  readonly rooms: readonly PoolRoom[]
  readonly rivals: readonly Rival[]
  readonly received: readonly Received[]
}
export interface PoolRoom {
  readonly limit: Extract<ReadyLimit, { kind: 'annual' | 'aggregate' }>
  readonly over: readonly number[]
  readonly room: Range
  readonly missing: readonly string[]
}
export interface Rival {
  readonly by: 'onlyHighest' | 'excludes'
  readonly between: readonly [number, number]
}
/** Money received before on the matter of one measure, as far as answered. */
export interface Received {
  readonly known: Money
  readonly open: readonly string[]
}

/** What money received before leaves of a matter: nothing more (cautious), or the difference. */
export type OnReceived = 'nothingMore' | 'difference'

/** @param pairs those that bite on this day or mode. */
export function poolOf(asking: readonly Asking[], book: Ready, facts: Facts, pairs: readonly Pair[]): Pool {
  const places = new Map(asking.map(({ rule }, at) => [rule.id, at]))
  const placesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => places.get(id) ?? [])
  const rivals = pairs.flatMap(({ older, newer }) => pairsAmong('onlyHighest', placesOf([older, newer])))
  const excluding = book.limits.flatMap((limit) => (limit.kind === 'excludes' ? pairsAmong('excludes', placesOf(limit.over)) : []))
  return {
    asking,
    rooms: book.limits.flatMap((limit) => roomIn(limit, placesOf, book, facts)),
    rivals: [...rivals, ...excluding],
    received: asking.map(({ rule }) => receivedOn(rule.id, pairs, facts)),
  }
}

const pairsAmong = (by: Rival['by'], places: readonly number[]): Rival[] =>
  places.flatMap((a, n) => places.slice(n + 1).map((b): Rival => ({ by, between: [a, b] })))

function roomIn(limit: ReadyLimit, placesOf: (ids: readonly string[]) => number[], book: Ready, facts: Facts): PoolRoom[] {
  if (limit.kind !== 'annual' && limit.kind !== 'aggregate') return []
  const over = placesOf(limit.over)
  if (over.length === 0) return []
  const context = contextOf(book, facts)
  if (limit.kind === 'aggregate') return [{ limit, over, ...roomOf(limit, context) }]
  const { range, missing, outside } = yearCeiling(limit, context)
  return outside ? [] : [{ limit, over, room: range, missing }]
}

function receivedOn(id: string, pairs: readonly Pair[], facts: Facts): Received {
  const mine = pairs.filter(({ older, newer }) => older === id || newer === id)
  const paid = [...new Set(mine.flatMap(({ older, newer }) => [`${older}.paid`, `${newer}.paid`]))]
  const answered = paid.map((fact) => moneyOf(facts, fact))
  return { known: sum(answered.flatMap((amount) => amount ?? [])), open: paid.filter((_, at) => answered[at] === null) }
}

/** The best sharing at one end of all ranges, in clause order; `only` some ask. Null = no ceiling. */
export function grantsAt(end: 'low' | 'high', pool: Pool, on: OnReceived, only: readonly number[] | null = null): (Money | null)[] {
  return allocate({
    asks: pool.asking.map((_, at) => (only === null || only.includes(at) ? askedAt(end, pool, at, on) : nothing)),
    rooms: pool.rooms.flatMap(({ over, room }) => (room[end] === null ? [] : [{ over, room: room[end] }])),
    rivals: pool.rivals.map(({ between }) => between),
  })
}

/** What one measure asks for, less what was received before on its matter. */
export function askedAt(end: 'low' | 'high', { asking, received }: Pool, at: number, on: OnReceived): Money | null {
  const amount = asking[at]?.amount[end] ?? null
  const { known, open } = received[at] ?? { known: nothing, open: [] }
  if (end === 'low' && open.length > 0) return nothing
  if (known.isZero()) return amount
  return on === 'nothingMore' ? nothing : amount === null ? null : less(amount, known)
}
