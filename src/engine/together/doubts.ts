import type { Amount } from '../alone/assess.ts'
import { settledSum } from './sum.ts'
import type { Together } from './settle.ts'
import type { Pair, Pool } from './pool.ts'
import { sameAmount } from '../facts/range.ts'

type ReadingId = 'same-matter' | 'separate' | 'nothing-more' | 'difference'

/** Where careful readers differ on what may be had together, and what each reading makes of the sum. */
export interface Doubt {
  /** sameMatter: the two may be no pair. sameMatters: several pairs may all be none. received: money received before may leave the difference. */
  readonly about: 'sameMatter' | 'sameMatters' | 'received'
  readonly between: readonly string[]
  /** What makes it doubtful, in the words of relations.yaml. */
  readonly words: string | null
  readonly readings: readonly { readonly id: ReadingId; readonly cautious: boolean; readonly amount: Amount }[]
}

/** Only those that change the sum. */
export function doubtsOf(pool: Pool, together: Together): Doubt[] {
  const { pairs } = together
  const ids = pool.asking.map(({ rule }) => rule.id)
  const doubted = pairs.filter(({ doubt, older, newer }) => doubt !== null && (ids.includes(older) || ids.includes(newer)))
  const received = ids.filter((_, at) => pool.received[at]?.known.isZero() === false)
  if (doubted.length === 0 && received.length === 0) return []
  const cautious = settledSum(together, 'nothingMore').amount
  const doubt = (head: Omit<Doubt, 'readings'>, [same, other]: readonly [ReadingId, ReadingId], amount: Amount): Doubt[] => {
    const readings = [
      { id: same, cautious: true, amount: cautious },
      { id: other, cautious: false, amount },
    ]
    return sameSum(cautious, amount) ? [] : [{ ...head, readings }]
  }
  const apart = (out: readonly Pair[]): Amount =>
    settledSum({ ...together, pairs: pairs.filter((pair) => !out.includes(pair)) }, 'nothingMore').amount
  const alone = doubted.map((pair) => ({ pair, amount: apart([pair]) }))
  const allApart = doubted.length > 1 ? apart(doubted) : cautious
  const bites = ({ older, newer }: Pair): boolean =>
    (ids.includes(older) && ids.includes(newer)) || received.includes(older) || received.includes(newer)
  return [
    ...alone.flatMap(({ pair, amount }) =>
      doubt({ about: 'sameMatter', between: [pair.older, pair.newer], words: pair.doubt }, ['same-matter', 'separate'], amount),
    ),
    // What one pair leaves apart another may still hold: only all of them apart give the other end.
    ...(alone.some(({ amount }) => sameSum(amount, allApart))
      ? []
      : doubt({ about: 'sameMatters', between: idsOf(doubted.filter(bites)), words: null }, ['same-matter', 'separate'], allApart)),
    ...doubt(
      { about: 'received', between: received, words: null },
      ['nothing-more', 'difference'],
      settledSum(together, 'difference').amount,
    ),
  ]
}

const sameSum = (a: Amount, b: Amount): boolean => sameAmount(a.high, b.high) && a.low.eq(b.low)
const idsOf = (pairs: readonly Pair[]): string[] => [...new Set(pairs.flatMap(({ older, newer }) => [older, newer]))]
