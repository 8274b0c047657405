import { exact, type Exact, type Money } from '../../money/money.ts'
import { downToFen, upToFen } from '../../money/rounding.ts'
import { assess } from '../alone/assess.ts'
import { numberFact, withFact, type Facts, type Known } from '../facts/facts.ts'
import type { Range } from '../facts/range.ts'
import type { Ready } from '../facts/ready.ts'
import { elsewhere } from '../facts/regions.ts'
import { anatomiesIn } from '../formula/anatomy.ts'
import { comparedIn, jumpsOf } from '../vary/breakpoints.ts'
import { linesOf } from '../vary/lines.ts'
import { poolOf, type Asking, type Pair, type Pool } from './pool.ts'

/** Those of a line that ask, and what their amounts rest on. */
export interface Together {
  readonly asking: readonly Asking[]
  readonly book: Ready
  readonly facts: Facts
  readonly pairs: readonly Pair[]
}
/** One end, and what asks there. `outer`: perhaps no answers reach it, but none go beyond it. */
export interface End {
  readonly value: Money | null
  readonly pool: Pool
  readonly outer: boolean
}
type Which = 'low' | 'high'

/** So many ways to answer are tried for one end. */
const mostWays = 4096

/**
 * The lowest or highest that `rangeOf` comes to for some answers to the facts of which measures want opposite ones: each answer,
 * kink and end of the one with each of the others. What the facts still open allow says which ways are idle; a way that
 * comes to as much as all together allow is the end.
 */
export function endOf(
  which: Which,
  { asking, book, facts, pairs }: Together,
  contested: readonly string[],
  rangeOf: (pool: Pool) => Range,
): End {
  const sloped = contested.filter((fact) => isSloped(fact, asking, book))
  const order = [...contested.filter((fact) => !sloped.includes(fact)), ...sloped]
  const wayOf = (now: Facts, those: readonly Asking[]): Way => {
    const pool = poolOf(those, book, now, pairs)
    return { facts: now, pool, value: rangeOf(pool)[which] }
  }
  const beats = (a: Way, b: Way): boolean =>
    a.value === null || b.value === null ? a !== b && a.value === null : which === 'high' ? a.value.gt(b.value) : a.value.lt(b.value)
  const start = wayOf(facts, asking)
  const found: { best: Way | null } = { best: null }
  const compared = asking.flatMap(({ rule }) => comparedIn(rule))
  let [left, lost] = [
    mostWays,
    sloped.length > 1 ||
      contested.some((fact) => compared.includes(fact)) ||
      sloped.some((fact) => book.listable.has(fact) || !isEven(start.pool, which)),
  ]
  const visit = (from: Way, nth: number): void => {
    const fact = order[nth]
    if (fact === undefined) {
      found.best = from
      return
    }
    const answered = (known: Known): Way => {
      left -= 1
      const now = withFact(from.facts, fact, known)
      return wayOf(
        now,
        from.pool.asking.map((one) => again(one, fact, book, now)),
      )
    }
    const answers = answersTo(
      fact,
      from.pool.asking,
      book,
      from.facts,
      (x) => answered(numberFact(x)).value,
      (one, x) => again(one, fact, book, withFact(from.facts, fact, numberFact(x))).amount[which],
    )
    lost ||= answers.length === 0
    const ways = answers.map(answered).sort((a, b) => (beats(a, b) ? -1 : beats(b, a) ? 1 : 0))
    for (const way of ways)
      if (left > 0 && (found.best === null || (beats(way, found.best) && beats(start, found.best)))) visit(way, nth + 1)
  }
  if (start.value === null) return { ...start, outer: false }
  visit(start, 0)
  const { best } = found
  return best === null || (beats(start, best) && (lost || left <= 0)) ? { ...start, outer: true } : { ...best, outer: false }
}

/** Whether a number that goes up and down bends all together one way only between its turns, so that `linesOf` misses none. */
const isEven = ({ rivals, rooms }: Pool, which: Which): boolean =>
  which === 'high' ? rivals.length === 0 : rooms.every(({ limit, over }) => limit.kind !== 'annual' || over.length < 2)

interface Way {
  readonly facts: Facts
  readonly pool: Pool
  readonly value: Money | null
}

/** The same measure with one more answered; one that pays nothing any more asks for nothing. */
function again(asking: Asking, fact: string, book: Ready, facts: Facts): Asking {
  if (!(asking.missing as readonly string[]).includes(fact)) return asking
  const { amount, overYears, missing } = assess(asking.rule, book, facts)
  return amount === null ? asking : { ...asking, status: 'needsAnswers', amount, overYears, missing }
}

/** Whether an amount or a room goes up or down with the fact, and does not only jump. */
const isSloped = (fact: string, asking: readonly Asking[], book: Ready): boolean =>
  fact.endsWith('.paid') ||
  asking.some(
    ({ rule }) =>
      anatomiesIn(rule.pays).some(
        ({ numbers, against, lists, way }) => way !== 'steps' && [...numbers, ...against, ...lists].includes(fact),
      ) || book.limitsOf.get(rule.id)?.some((limit) => limit.kind === 'aggregate' && [limit.of, ...limit.counts].includes(fact)),
  )

/** Answers that tell: all there are, of a number those about each turn and the ends. [] where they cannot be named. */
function answersTo(
  fact: string,
  asking: readonly Asking[],
  book: Ready,
  facts: Facts,
  at: (x: Exact) => Money | null,
  alone: (one: Asking, x: Exact) => Money | null,
): Known[] {
  const head = book.facts[fact]
  const values = (head?.values ?? []).map(({ id }) => id)
  switch (head?.kind) {
    case 'flag':
      return [true, false].map((value) => ({ kind: 'flag', value }))
    case 'choice':
    case 'region':
      return (head.kind === 'choice' ? values : [...Object.keys(book.regions), elsewhere]).map((value) => ({ kind: 'choice', value }))
    case 'level':
      return values.map((_, nth) => numberFact(exact(String(nth))))
    // Of a set there are too many.
    case 'set':
    case undefined:
      return []
    default: {
      // Each measure bends where it bends alone, and all together between those points.
      const jumps = asking.flatMap(({ rule }) => jumpsOf(rule, book, facts, fact))
      const bends = asking.flatMap((each) => linesOf((x) => alone(each, x), jumps).map(({ from }) => from))
      const lines = linesOf(at, [...jumps, ...bends])
      const whole = head?.kind === 'count' || head?.kind === 'date'
      const unit = whole ? one : cent
      const about = lines.flatMap(({ from }) => {
        const [down, up] = whole ? [from.floor(), from.ceil()] : [downToFen(from), upToFen(from)]
        return [down.minus(unit), down, up, up.plus(unit), far]
      })
      return about.filter((x) => !x.isNeg()).map(numberFact)
    }
  }
}
const [one, cent, far] = [exact('1'), exact('0.01'), exact('1000000000000000000')]
