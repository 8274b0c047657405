import { nothing, plus, type Money } from '../../money/money.ts'
import { grantsAt, type Asking, type OnReceived, type Pool, type PoolRoom } from './pool.ts'
import { sameAmount } from '../facts/range.ts'
import type { Limiter } from '../formula/step.ts'

/** A measure after the limits across measures, at the high end of what is not yet answered. Null = the text sets no ceiling. */
export interface Award {
  readonly assessment: Asking
  readonly asked: Money | null
  readonly granted: Money | null
  /** What kept it below what it asked. A loser is an award of nothing with a name. */
  readonly by: Extract<Limiter, 'annual' | 'aggregate' | 'onlyHighest' | 'excludes'> | null
  /** Ids of the measures it lost to. */
  readonly to: readonly string[]
}

/** Every measure that asks, in clause order. */
export function awardsOf(pool: Pool, on: OnReceived): Award[] {
  const granted = grantsAt('high', pool, on)
  return pool.asking.map((assessment, at) => {
    const asked = assessment.amount.high
    const got = granted[at] ?? null
    const lost = sameAmount(asked, got) ? { by: null, to: [] } : lossOf(at, pool, granted)
    return { assessment, asked, granted: got, ...lost }
  })
}

type Loss = Pick<Award, 'by' | 'to'>

/** Money received before, then a rival that got something (beside it nobody has a part), then the limit that is used up. */
function lossOf(at: number, pool: Pool, granted: readonly (Money | null)[]): Loss {
  if (pool.received[at]?.known.isZero() === false) return { by: 'onlyHighest', to: [] }
  return toRivals(at, 'onlyHighest', pool, granted) ?? toRivals(at, 'excludes', pool, granted) ?? toLimit(at, pool, granted)
}

function toRivals(at: number, by: 'onlyHighest' | 'excludes', pool: Pool, granted: readonly (Money | null)[]): Loss | null {
  const rivals = pool.rivals.filter((rival) => rival.by === by && rival.between.includes(at)).flatMap(({ between }) => between)
  const to = winners(rivals, at, pool, granted)
  return to.length === 0 ? null : { by, to }
}

function toLimit(at: number, pool: Pool, granted: readonly (Money | null)[]): Loss {
  const used = pool.rooms.filter((room) => room.over.includes(at) && isUsedUp(room, granted))
  const limit = used.find((room) => room.limit.kind === 'annual') ?? used[0]
  if (limit === undefined) throw new Error('gets less and nothing says why')
  return { by: limit.limit.kind, to: winners(limit.over, at, pool, granted) }
}

const isUsedUp = ({ over, room }: PoolRoom, granted: readonly (Money | null)[]): boolean =>
  room.high !== null && over.reduce<Money>((all, one) => plus(all, granted[one] ?? nothing), nothing).eq(room.high)

/** In clause order; one who has no ceiling has won too. */
const winners = (places: readonly number[], but: number, pool: Pool, granted: readonly (Money | null)[]): string[] =>
  pool.asking.flatMap(({ rule }, at) => (at !== but && places.includes(at) && granted[at]?.isZero() !== true ? [rule.id] : []))
