import { asYuan, exact, less, none, nothing, plus, type Money } from '../../money/money.ts'
import { assess, type Assessment } from '../alone/assess.ts'
import { jumpsOf } from './breakpoints.ts'
import { numberFact, withFact, type Facts, type Known } from '../facts/facts.ts'
import { testOf, type Ready, type ReadyRule, type ReadyTest } from '../facts/ready.ts'
import { leavesIn } from '../formula/anatomy.ts'

/** A fact still asked for, and by how much its answer alone can still move a ceiling. */
export interface Sway {
  readonly fact: string
  readonly by: Money
}

/** What the missing facts of one measure can still do to it. A measure without a formula has nothing to move. */
export const swaysOf = (rule: ReadyRule, book: Ready, facts: Facts): Sway[] =>
  assess(rule, book, facts).missing.map((fact) => ({ fact, by: swayOf(rule, book, facts, fact) }))

/** Which question next: over all measures the one that can move the most first; then the one in more of them; then as in the texts. */
export function nextFacts(all: readonly (readonly Sway[])[]): string[] {
  const found = new Map<string, { by: Money; measures: number }>()
  for (const { fact, by } of all.flat()) {
    const before = found.get(fact) ?? { by: nothing, measures: 0 }
    found.set(fact, { by: plus(before.by, by), measures: before.measures + 1 })
  }
  return [...found].sort(([, a], [, b]) => b.by.cmp(a.by) || b.measures - a.measures).map(([fact]) => fact)
}

/**
 * Highest less lowest ceiling over the answers that tell: every choice, both ends and each threshold of a number. What it
 * is while unanswered tells too: money that is matched and fills the room gives most somewhere between its ends.
 */
export function swayOf(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Money {
  if (rule.pays.kind === 'open') return nothing
  const ceilings = [undefined, ...tellingAnswers(rule, book, facts, fact)].map((known) =>
    ceilingOf(assess(rule, book, withFact(facts, fact, known))),
  )
  const [first = nothing, ...rest] = ceilings
  const [low, high] = rest.reduce(([low, high], one) => [one.lt(low) ? one : low, one.gt(high) ? one : high], [first, first])
  return less(high, low)
}

/** Past every figure of a text and of a purse. */
const far = exact('1000000000000000000000')
const one = exact('1')
/** Growth from nothing has no rate, from the least there is it has one. */
const least = exact('0.01')
/** No ceiling at all is more than any ceiling. */
const ceilingOf = ({ amount }: Assessment): Money => amount?.high ?? asYuan(far.times(far))

function tellingAnswers(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Known[] {
  const { kind, values = [] } = book.facts[fact] ?? {}
  const ids = values.map(({ id }) => id)
  switch (kind) {
    case 'flag':
      return [true, false].map((value) => ({ kind, value }))
    case 'level':
      return ids.map((_, at) => numberFact(exact(String(at))))
    case 'choice':
      return ids.map((value) => ({ kind, value }))
    case 'set':
      return [[], ids].map((members) => ({ kind, values: new Set(members) }))
    case 'region':
      return ['000000', ...placesIn(testOf(rule))].map((value) => ({ kind: 'choice', value }))
    case 'money':
    case 'count':
    case 'quantity':
    case 'price':
    case 'ratio':
    case 'date':
      return [none, least, far, ...jumpsOf(rule, book, facts, fact).flatMap((at) => [at, at.plus(one)])].map(numberFact)
    case undefined:
      return []
  }
}

/** Places that conditions name. */
const placesIn = (test: ReadyTest): string[] => leavesIn(test).flatMap((leaf) => (leaf.kind === 'within' ? [leaf.region] : []))
