import type { Amount } from './assess.ts'
import type { Facts } from './facts.ts'
import { sumOf } from './line.ts'
import { poolOf, type Pair, type Pool } from './pool.ts'
import { sameAmount } from './range.ts'
import type { Ready } from './ready.ts'

type ReadingId = 'same-matter' | 'separate' | 'nothing-more' | 'difference'

/** Where careful readers differ on what may be had together, and what each reading makes of the sum. */
export interface Doubt {
  /** sameMatter: the two may be no pair. received: money received before may leave the difference. */
  readonly about: 'sameMatter' | 'received'
  readonly between: readonly string[]
  /** What makes it doubtful, in the words of relations.yaml. */
  readonly words: string | null
  readonly readings: readonly { readonly id: ReadingId; readonly cautious: boolean; readonly amount: Amount }[]
}

/** Only those that change the sum. */
export function doubtsOf(pool: Pool, pairs: readonly Pair[], book: Ready, facts: Facts): Doubt[] {
  const cautious = sumOf(pool, 'nothingMore').amount
  const doubt = (head: Omit<Doubt, 'readings'>, ids: readonly [ReadingId, ReadingId], other: Amount): Doubt[] => {
    const readings = [
      { id: ids[0], cautious: true, amount: cautious },
      { id: ids[1], cautious: false, amount: other },
    ]
    return sameAmount(cautious.high, other.high) && cautious.low.eq(other.low) ? [] : [{ ...head, readings }]
  }
  const apart = (out: Pair): Amount =>
    sumOf(
      poolOf(
        pool.asking,
        book,
        facts,
        pairs.filter((pair) => pair !== out),
      ),
      'nothingMore',
    ).amount
  const received = pool.asking.filter((_, at) => pool.received[at]?.known.isZero() === false).map(({ rule }) => rule.id)
  return [
    ...pairs.flatMap((pair) =>
      pair.doubt === null
        ? []
        : doubt({ about: 'sameMatter', between: [pair.older, pair.newer], words: pair.doubt }, ['same-matter', 'separate'], apart(pair)),
    ),
    ...doubt({ about: 'received', between: received, words: null }, ['nothing-more', 'difference'], sumOf(pool, 'difference').amount),
  ]
}
