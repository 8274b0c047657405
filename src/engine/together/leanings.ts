import type { Asking, Pool } from './pool.ts'
import { anatomiesIn, chosenBy, pastOf, type Leaf } from '../formula/anatomy.ts'
import { testOf, type Ready, type ReadyLimit, type ReadyRule, type ReadyTest } from '../facts/ready.ts'
import { regionsAbove } from '../facts/regions.ts'

/**
 * How an amount goes with a fact: with `up` more never gives less, with `down` more never gives more. Other words are those of one
 * condition or one limit: who goes by the same wants the same answer. `either` goes now with it, now against it.
 */
type Leaning = string
type Leanings = readonly (readonly [fact: string, leaning: Leaning])[]

/** A fact not yet answered of which measures of a pool may want opposite answers, and the places of those that hang on it. */
export interface Contested {
  readonly fact: string
  readonly by: readonly number[]
}

/** What a room or money received hangs on counts for all measures in it. */
export function contestedIn({ asking, rooms, received }: Pool, book: Ready): Contested[] {
  const found = new Map<string, { leanings: Set<Leaning>; by: Set<number> }>()
  const add = (open: readonly string[], by: readonly number[], leanings: ReadonlyMap<string, readonly Leaning[]>): void => {
    for (const fact of open) {
      const known = found.get(fact) ?? { leanings: new Set(), by: new Set() }
      for (const leaning of leanings.get(fact) ?? ['either']) known.leanings.add(leaning)
      for (const at of by) known.by.add(at)
      found.set(fact, known)
    }
  }
  asking.forEach(({ rule, missing }: Asking, at) => add(missing, [at], leaningsOf(rule, book)))
  rooms.forEach(({ limit, over, missing }) => add(missing, over, byFact(ofLimit(limit))))
  received.forEach(({ open }, at) => add(open, [at], byFact(open.map((fact) => [fact, 'down']))))
  return [...found].flatMap(([fact, { leanings, by }]) => (isContested(leanings, by.size) ? [{ fact, by: [...by] }] : []))
}

/** One measure alone that goes up and down with a number finds its own best (`alone.ts`). */
const isContested = (leanings: ReadonlySet<Leaning>, measures: number): boolean =>
  leanings.size > 1 ? measures > 1 || ![...leanings].every((one) => one === 'up' || one === 'down') : measures > 1 && leanings.has('either')

const byFact = (leanings: Leanings): ReadonlyMap<string, readonly Leaning[]> => {
  const found = new Map<string, Leaning[]>()
  for (const [fact, leaning] of leanings) found.set(fact, [...(found.get(fact) ?? []), leaning])
  return found
}

/** A rule belongs to one book. */
const found = new WeakMap<ReadyRule, ReadonlyMap<string, readonly Leaning[]>>()

function leaningsOf(rule: ReadyRule, book: Ready): ReadonlyMap<string, readonly Leaning[]> {
  const known =
    found.get(rule) ??
    byFact([
      ...ofTest(testOf(rule), rule, book, false),
      ...anatomiesIn(rule.pays).flatMap(({ numbers, against, lists, levels, condition }): Leanings => [
        ...[...numbers, ...lists].map((fact) => [fact, 'up'] as const),
        ...against.map((fact) => [fact, 'down'] as const),
        ...levels.map((fact) => [fact, 'either'] as const),
        ...(condition === null ? [] : ofTest(condition, rule, book, false)),
      ]),
      ...(book.limitsOf.get(rule.id) ?? []).flatMap(ofLimit),
      [rule.duration?.by ?? '', 'up'],
      [`${rule.id}.paid`, 'down'],
    ])
  found.set(rule, known)
  return known
}

function ofTest(test: ReadyTest, rule: ReadyRule, book: Ready, not: boolean): Leanings {
  if (test.kind === 'not') return ofTest(test.of, rule, book, !not)
  if ('of' in test) return test.of.flatMap((part) => ofTest(part, rule, book, not))
  const leaning = ofLeaf(test, rule, book)
  const turned: Readonly<Record<string, Leaning>> = { up: 'down', down: 'up' }
  const other = turned[leaning] ?? `not ${leaning}`
  return [[test.fact, not ? other : leaning], ...pastOf(test).map((fact) => [fact, not ? leaning : other] as const)]
}

function ofLeaf(test: Leaf, rule: ReadyRule, book: Ready): Leaning {
  const kind = book.kinds(test.fact)
  switch (test.kind) {
    case 'atMost':
    case 'lessThan':
      return 'down'
    case 'is':
      return kind === 'flag' ? (test.value === 'true' ? 'up' : 'down') : kind === 'set' ? 'up' : test.value
    case 'oneOf':
      return kind === 'set' ? 'up' : test.values.join()
    case 'within': {
      // Texts of one chain ask for places that lie in one another.
      const region = book.policies.find(({ id }) => id === rule.policy)?.region ?? ''
      return [region, ...regionsAbove(region, book.regions)].includes(test.region) ? 'up' : test.region
    }
    case 'atLeast':
    case 'moreThan':
    case 'judged':
      return 'up'
  }
}

function ofLimit(limit: ReadyLimit): Leanings {
  if (limit.kind === 'annual') return chosenBy(limit.value).map((fact) => [fact, `${limit.policy}/${limit.id}`])
  return limit.kind === 'aggregate' ? [[limit.of, 'up'], ...limit.counts.map((fact) => [fact, 'down'] as const)] : []
}
