import type { Rulebook, RuleLimit } from '../../src/schema/rulebook.ts'
import type { Both } from './both.ts'
import { mentionedFacts, type PlainFacts } from './facts.ts'
import { fraction, isMore, most, neighbours, over, plus, total, zero } from './fraction.ts'
import type { Chance } from './generate.ts'
import { chains, pairsOf, togetherNaively, type Asked, type NaiveAward } from './together.ts'

/** The texts of one chain: all their measures or, as often, a few that share a limit and a few others, so that little things show. */
export function aPart(book: Rulebook, dice: Chance): Rulebook {
  const all = book.policies.map(({ id }) => id)
  const some = dice.happens(0.5) ? all : all.filter(() => dice.happens(0.6))
  const { texts } = dice.oneOf(chains(book, some.length === 0 ? all : some))
  const measures = book.measures.filter(({ policy }) => texts.some(({ id }) => id === policy))
  if (dice.happens(0.5)) return only(book, new Set(measures.map(({ id }) => id)))
  const tied = book.limits.map(membersOf).filter((ids) => measures.some(({ id }) => ids.includes(id)))
  const sharing = tied.length === 0 ? [] : dice.oneOf(tied)
  return only(book, new Set([...aFew(sharing, dice), ...aFew(measures, dice).map(({ id }) => id)]))
}

const aFew = <T>(all: readonly T[], dice: Chance): T[] =>
  all.length === 0 ? [] : Array.from({ length: 1 + dice.below(3) }, () => dice.oneOf(all))
const membersOf = (limit: RuleLimit): string[] => ('over' in limit ? limit.over : limit.pairs.flatMap(({ older, newer }) => [older, newer]))

/** The same rulebook as if these measures alone were in it, asking nothing that only others ask. */
function only(book: Rulebook, ids: ReadonlySet<string>): Rulebook {
  const has = (id: string): boolean => ids.has(id)
  const measures = book.measures.filter(({ id }) => has(id))
  const limits = book.limits.map((limit) =>
    'over' in limit
      ? { ...limit, over: limit.over.filter(has) }
      : { ...limit, pairs: limit.pairs.filter(({ older, newer }) => has(older) && has(newer)) },
  )
  const part = {
    ...book,
    measures,
    limits: limits.filter((limit) => membersOf(limit).length > 0),
    policies: book.policies.filter(({ id }) => measures.some(({ policy }) => policy === id)),
  }
  const asked = new Set([...measures.flatMap((rule) => [...mentionedFacts(rule, part)]), ...paidFacts(part)])
  return { ...part, facts: Object.fromEntries(Object.entries(book.facts).filter(([fact]) => asked.has(fact))) }
}

const paidFacts = (book: Rulebook, isIn = (_: readonly string[]): boolean => true): string[] =>
  pairsOf(book, book.policies)
    .filter(isIn)
    .flatMap((pair) => pair.map((id) => `${id}.paid`))

/**
 * Its yearly ceilings set to about what this applicant asks under them, from the highest alone to all together: the figures
 * of the texts lie far from most sums. Which class has more stays as it is.
 */
export function withNearCeilings(book: Rulebook, facts: PlainFacts, asked: Asked, dice: Chance): Rulebook {
  const asks = new Map(awardsOf(book, facts, asked).map(({ measure, asked }) => [measure, asked]))
  const limits = book.limits.map((limit) => {
    const own = 'over' in limit ? limit.over.map((id) => asks.get(id) ?? zero) : []
    if (limit.kind !== 'annual' || own.filter((ask) => isMore(ask, zero)).length < 2) return limit
    const [highest, all] = [own.reduce(most), total(own)]
    const near = [highest, over(plus(highest, all), fraction('2')), all].map((money) => neighbours(money, 2)[0])
    const first = dice.below(near.length)
    const figure = (rank: number): string => near[Math.min(first + rank, near.length - 1)] ?? ''
    if (typeof limit.value === 'string') return { ...limit, value: figure(0) }
    const rising = Object.entries(limit.value.of).toSorted(([, a], [, b]) => (isMore(fraction(a), fraction(b)) ? 1 : -1))
    return { ...limit, value: { ...limit.value, of: Object.fromEntries(rising.map(([id], rank) => [id, figure(rank)])) } }
  })
  return { ...book, limits }
}

const awardsOf = (book: Rulebook, facts: PlainFacts, asked: Asked): NaiveAward[] =>
  togetherNaively(book, facts, asked).flatMap(({ lines }) => lines.flatMap(({ awards }) => awards))

/** One to four facts, mostly what the measures that ask rest on or what they share; never what an authority decides. */
export function someFacts({ book, subjects }: Both, facts: PlainFacts, asked: Asked, dice: Chance): string[] {
  const asking = new Set(awardsOf(book, facts, asked).map(({ measure }) => measure))
  const isAsking = (ids: readonly string[]): boolean => ids.some((id) => asking.has(id))
  const shared = book.limits.filter((limit) => isAsking(membersOf(limit))).flatMap(factsOf)
  const paid = paidFacts(book, isAsking)
  const own = subjects.filter(({ rule }) => asking.has(rule.id)).flatMap(({ mentioned }) => mentioned)
  const any = subjects.flatMap(({ mentioned }) => mentioned)
  const judged = new Set(subjects.flatMap((subject) => [...subject.judged]))
  const pools = [shared, shared, paid, own, own, own, any].map((pool) => pool.filter((fact) => !judged.has(fact)))
  const some = Array.from({ length: 1 + dice.below(4) }, () => dice.oneOf(pools))
  return [...new Set(some.flatMap((pool) => (pool.length === 0 ? [] : [dice.oneOf(pool)])))]
}

function factsOf(limit: RuleLimit): string[] {
  if (limit.kind === 'aggregate') return [limit.of, ...limit.counts]
  return limit.kind === 'annual' && typeof limit.value !== 'string' ? [limit.value.by] : []
}
