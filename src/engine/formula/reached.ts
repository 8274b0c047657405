import type { Exact } from '../../money/money.ts'
import type { Levels } from '../../schema/rulebook.ts'
import type { Context } from './context.ts'
import { join } from './step.ts'
import type { Known } from '../facts/facts.ts'
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
  /** What decided within that level, where it is a table of its own. */
  readonly within?: { readonly by: string; readonly level: string | null }
}

/**
 * The value for the highest listed level reached (四级及以上 covers 五级), for the choice, or, of a set, the highest.
 * Below or outside the list is unmet, and the value is `none`.
 */
export function levelOf<V extends Exact>(table: Pick<Levels<V | Levels<V>>, 'by' | 'of'>, none: V, context: Context): Reached<V> {
  const listed = Object.keys(table.of)
  const known = context.facts.get(table.by)
  const { kind, values: all = [] } = context.book[table.by] ?? {}
  const order = all.map(({ id }) => id)
  if (known === undefined) {
    const all = Object.values(table.of).map((value) => valueOf(value, none, context))
    return {
      range: {
        low: all.map(({ range }) => range.low).reduce(smaller),
        high: all.map(({ range }) => range.high ?? range.low).reduce(larger),
      },
      level: null,
      missing: join([table.by], ...all.map(({ missing }) => missing)),
      outside: !listsAll(listed, kind, order) || all.some(({ outside }) => outside),
      unmet: null,
    }
  }
  const [best] = reached(Object.entries(table.of), known, order)
  if (best === undefined) {
    return {
      range: point(none),
      level: null,
      missing: [],
      outside: false,
      unmet: {
        test: { kind: 'oneOf', fact: table.by, values: listed, open: false },
        verdict: 'unmet',
        distance: null,
        gap: null,
        missing: [],
        of: [],
      },
    }
  }
  const [level, value] = best
  const found = valueOf(value, none, context)
  return 'kind' in value ? { ...found, level, within: { by: value.by, level: found.level } } : { ...found, level }
}

/** A value that stands alone, or the one for the level reached; while the level is unknown, from the lowest to the highest listed. */
export const valueOf = <V extends Exact>(value: V | Levels<V>, none: V, context: Context): Reached<V> =>
  'kind' in value ? levelOf(value, none, context) : { range: point(value), level: null, missing: [], outside: false, unmet: null }

/** The listed values an answer reaches, the one that decides first; of equals the one listed first. */
function reached<V extends Exact>(
  listed: readonly (readonly [string, V | Levels<V>])[],
  known: Known,
  order: readonly string[],
): (readonly [string, V | Levels<V>])[] {
  switch (known.kind) {
    case 'number': {
      const at = known.value.toNumber()
      const place = ([id]: readonly [string, unknown]): number => order.indexOf(id)
      return listed.filter((one) => place(one) <= at).sort((a, b) => place(b) - place(a))
    }
    case 'set':
      return listed.filter(([id]) => known.values.has(id)).sort(([, a], [, b]) => ('kind' in a || 'kind' in b ? 0 : b.cmp(a)))
    case 'choice':
      return listed.filter(([id]) => id === known.value)
    case 'list':
    case 'flag':
      return []
  }
}

/** A level is listed if the lowest is; a choice if every one is; of a set there may always be none. */
function listsAll(listed: readonly string[], kind: string | undefined, order: readonly string[]): boolean {
  if (kind === 'level') return listed.includes(order[0] ?? '')
  return kind === 'choice' && order.every((id) => listed.includes(id))
}

const smaller = <V extends Exact>(a: V, b: V): V => (b.lt(a) ? b : a)
const larger = <V extends Exact>(a: V, b: V): V => (b.gt(a) ? b : a)
