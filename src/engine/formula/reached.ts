import { nothing, type Money, type Rate } from '../../money/money.ts'
import type { Levels } from '../../schema/rulebook.ts'
import type { Context } from './context.ts'
import type { Judgement } from '../facts/judge.ts'
import { point, type Range } from '../facts/range.ts'

interface Reached<V> {
  readonly range: Range<V>
  /** Id of the level or choice that decided, null while unknown or outside the list. */
  readonly level: string | null
  readonly missing: readonly string[]
  /** While unanswered: whether some answer lies below or outside the list. */
  readonly outside: boolean
  readonly unmet: Judgement | null
}

/**
 * The value for the highest listed level reached (四级及以上 covers 五级), for the choice, or, of a set, the highest.
 * Below or outside the list is unmet.
 */
export function levelOf<V extends Money | Rate>(table: Pick<Levels<V>, 'by' | 'of'>, context: Context): Reached<V> {
  const listed = Object.keys(table.of)
  const known = context.facts.get(table.by)
  const { kind, values: all = [] } = context.book[table.by] ?? {}
  const order = all.map(({ id }) => id)
  if (known === undefined) {
    const values = Object.values(table.of)
    return {
      range: { low: smallest(values), high: largest(values) },
      level: null,
      missing: [table.by],
      outside: !listsAll(listed, kind, order),
      unmet: null,
    }
  }
  const at = known.kind === 'number' ? known.value.toNumber() : 0
  const reached =
    known.kind === 'number'
      ? listed.filter((id) => order.indexOf(id) <= at)
      : known.kind === 'set'
        ? listed.filter((id) => known.values.has(id))
        : known.kind === 'choice'
          ? listed.filter((id) => id === known.value)
          : []
  const best =
    known.kind === 'number'
      ? reached.reduce<string | null>((top, id) => (top === null || order.indexOf(id) > order.indexOf(top) ? id : top), null)
      : reached.reduce<string | null>((top, id) => (top === null || value(table, id).gt(value(table, top)) ? id : top), null)
  if (best === null) {
    const test = { kind: 'oneOf', fact: table.by, values: listed, open: false } as const
    return {
      range: point(nothing as V),
      level: null,
      missing: [],
      outside: false,
      unmet: { test: { ...test, values: [...listed] }, verdict: 'unmet', distance: null, missing: [], of: [] },
    }
  }
  return { range: point(value(table, best)), level: best, missing: [], outside: false, unmet: null }
}

/** A level is listed if the lowest is; a choice if every one is; of a set there may always be none. */
function listsAll(listed: readonly string[], kind: string | undefined, order: readonly string[]): boolean {
  if (kind === 'level') return listed.includes(order[0] ?? '')
  return kind === 'choice' && order.every((id) => listed.includes(id))
}

const value = <V>(table: Pick<Levels<V>, 'of'>, id: string): V => table.of[id] as V
const smallest = <V extends Money | Rate>(values: readonly V[]): V => values.reduce((a, b) => (b.lt(a) ? b : a))
const largest = <V extends Money | Rate>(values: readonly V[]): V => values.reduce((a, b) => (b.gt(a) ? b : a))
