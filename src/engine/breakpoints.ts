import { count, none, nothing, type Count, type Money } from '../money/money.ts'
import { reduced } from '../money/fraction.ts'
import { upToFen } from '../money/rounding.ts'
import { assess } from './assess.ts'
import { numberFact, withFact, type Facts } from './facts.ts'
import type { Ready, ReadyRule, ReadyTest } from './ready.ts'
import { unmetLeaves } from './judge.ts'
import { eachFormula, eachTest } from './walk.ts'

/**
 * Every formula is piecewise linear in each money or count fact, so its line is rebuilt exactly from a few
 * assessments: between two thresholds the tangents at both ends either are one line or meet at the next kink.
 * Nothing here knows a formula's arithmetic; if the engine changes, the breakpoints change with it.
 */
export interface Line {
  /** From this point (a threshold or a kink) to the next line's. */
  readonly from: Count
  /** Exactly: numerator and denominator, whole numbers. */
  readonly exact: readonly [string, string]
  /** Amount at a point x of the line: value + slope × (x − at). */
  readonly at: Count
  readonly value: Money
  readonly slope: Count
  /** The line does not hold at `from` itself but only beyond it (超过). */
  readonly open: boolean
}

export interface Breakpoint {
  readonly fact: string
  /** The least fen (money), whole unit (count) or hundredth (area, price) that reaches it. */
  readonly at: Count
  /** The exact point as a fraction, `50000000/3`. */
  readonly exact: string
  /** The amount from there. */
  readonly gives: Money
  /** What happens: the line bends, or the amount jumps. */
  readonly kind: 'kink' | 'jump'
}

const one = count('1')
const tiny = count('0.000000000000000000000001')
const far = count('1000000000000000000000000')
const close = count('0.000000000000001')

/** The amount of one measure as lines over one fact, all other facts as they are; [] when something else is still unanswered or unmet. */
function lines(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Line[] {
  const at = (x: Count): Money | null => amountAt(rule, book, facts, fact, x)
  const points = [none, ...thresholds(rule, book, fact)]
    .sort((a, b) => a.cmp(b))
    .filter((x, i, all) => i === 0 || !x.eq(all[i - 1] ?? none))
  const found: Line[] = []
  for (const [i, from] of points.entries()) {
    const here = at(from)
    const just = at(from.plus(tiny) as Count)
    if (here === null || just === null) return []
    const open = here.minus(just).abs().gt(close)
    if (open) found.push({ from, exact: whole(from), at: from, value: here, slope: none, open: false })
    const to = points[i + 1] ?? far
    const pieces = between(at, from.plus(tiny) as Count, to.minus(tiny) as Count, 0)
    if (pieces === null) return []
    found.push(
      ...pieces.map((piece, n) => {
        const before = pieces[n - 1]
        if (before === undefined) return { ...piece, from, exact: whole(from), open }
        const exact = meeting(before, piece)
        return { ...piece, from: count(exact[0]).div(exact[1]) as Count, exact, open: false }
      }),
    )
  }
  return found
}

/** Where the amount bends or jumps, from the least up. Of a count, the whole number that reaches it. */
export function breakpoints(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Breakpoint[] {
  const kind = book.facts[fact]?.kind
  if (kind === undefined || !['money', 'count', 'quantity', 'price'].includes(kind)) return []
  const all = lines(rule, book, facts, fact)
  const found: Breakpoint[] = []
  for (const [i, line] of all.entries()) {
    const before = all[i - 1]
    if (before === undefined) continue
    const left = valueAt(before, line.from)
    const gives = valueAt(line, line.from)
    const jump = gives.minus(left).abs().gt(close)
    if (!jump && line.slope.eq(before.slope)) continue
    const least = kind === 'count' ? line.from.ceil() : upToFen(line.from)
    const step = kind === 'money' ? '0.01' : '1'
    const at = (line.open ? least.plus(step) : least) as Count
    found.push({
      fact,
      at,
      exact: line.exact[1] === '1' ? line.exact[0] : line.exact.join('/'),
      gives: tidy(gives),
      kind: jump ? 'jump' : 'kink',
    })
  }
  return found
}

/** The number facts a measure's amount or conditions rest on. */
export function numberFacts(rule: ReadyRule, book: Ready): string[] {
  const found = new Set<string>()
  const add = (fact: string): unknown => ['money', 'count', 'quantity', 'price'].includes(book.facts[fact]?.kind ?? '') && found.add(fact)
  eachFormula(rule.pays, (formula) => {
    if (formula.kind === 'share' || formula.kind === 'match' || formula.kind === 'times') formula.of.forEach(add)
    if (formula.kind === 'perUnit') add(formula.count)
    if (formula.kind === 'tiers') add(formula.by)
    if (formula.kind === 'given')
      eachTest(formula.if, (test) => {
        if ('fact' in test) add(test.fact)
      })
  })
  if (rule.when !== null)
    eachTest(rule.when, (test) => {
      if ('fact' in test) add(test.fact)
    })
  for (const limit of book.limitsOf.get(rule.id) ?? []) if (limit.kind === 'aggregate') [limit.of, ...limit.counts].forEach(add)
  return [...found]
}

function amountAt(rule: ReadyRule, book: Ready, facts: Facts, fact: string, x: Count): Money | null {
  const result = assess(rule, book, withFact(facts, fact, numberFact(x)))
  if (result.status === 'mayQualify') return result.amount.high
  if (result.status !== 'notMet') return null
  const elsewhere = unmetLeaves(result.judgement).some((leaf) => !('fact' in leaf.test) || leaf.test.fact !== fact)
  return elsewhere ? null : nothing
}

/** Points of this fact where conditions, tiers, units or a year's months may make the amount jump or bend. */
function thresholds(rule: ReadyRule, book: Ready, fact: string): Count[] {
  const found: Count[] = []
  const note = (test: ReadyTest): void => {
    if ((test.kind === 'atLeast' || test.kind === 'moreThan' || test.kind === 'atMost' || test.kind === 'lessThan') && test.fact === fact)
      found.push(test.value)
  }
  if (rule.when !== null) eachTest(rule.when, note)
  eachFormula(rule.pays, (formula) => {
    if (formula.kind === 'tiers' && formula.by === fact) found.push(...formula.steps.map((step) => step.at))
    if (formula.kind === 'perUnit' && formula.count === fact) {
      const over = formula.over ?? none
      found.push(over, ...(formula.atMost === null ? [] : [over.plus(formula.atMost) as Count]))
    }
    if (formula.kind === 'given') eachTest(formula.if, note)
  })
  if (rule.duration?.by === fact && (book.facts[fact]?.unit ?? '').includes('月')) found.push(count('12'))
  return found
}

type Piece = Pick<Line, 'at' | 'value' | 'slope'>

/** Lines of a continuous piece [a, b]: one line, or the tangents' meeting point and both sides of it. */
function between(at: (x: Count) => Money | null, a: Count, b: Count, depth: number): Piece[] | null {
  const step = tiny
  const [fa, fa2, fb, fb2] = [at(a), at(a.plus(step) as Count), at(b), at(b.minus(step) as Count)]
  if (fa === null || fa2 === null || fb === null || fb2 === null) return null
  const left = { at: a, value: fa, slope: round(fa2.minus(fa).div(step) as Count) }
  const right = { at: b, value: fb, slope: round(fb.minus(fb2).div(step) as Count) }
  if (valueAt(left, b).minus(fb).abs().lte(close) && left.slope.eq(right.slope)) return [exactly(left, at)]
  if (depth > 60) return null
  const gap = left.slope.minus(right.slope)
  const meet = gap.isZero() ? halfway(a, b) : (fb.minus(right.slope.times(b)).minus(fa).plus(left.slope.times(a)).div(gap) as Count)
  const split = meet.gt(a) && meet.lt(b) ? meet : halfway(a, b)
  const there = at(split)
  if (there === null) return null
  if (meet.eq(split) && !gap.isZero() && valueAt(left, meet).minus(there).abs().lte(close)) return [exactly(left, at), exactly(right, at)]
  const [one, two] = [between(at, a, split, depth + 1), between(at, split, b, depth + 1)]
  return one === null || two === null ? null : merged([...one, ...two])
}

/** A round point inside [a, b], by magnitude first: kinks stand among figures of very different size. */
function halfway(a: Count, b: Count): Count {
  const low = a.lt(one) ? one : a
  if (b.div(low).gt(1000)) return low.times(b).sqrt().toDecimalPlaces(0) as Count
  return a.plus(b).div(2) as Count
}

/** A line from a nearby round point, so that its figures are exact decimals. */
function exactly(piece: Piece, at: (x: Count) => Money | null): Piece {
  const near = piece.at.gte(far.div(2)) ? piece.at.toDecimalPlaces(0) : piece.at.toDecimalPlaces(20)
  const value = at(near as Count)
  const same =
    value !== null &&
    valueAt(piece, near as Count)
      .minus(value)
      .abs()
      .lte(close)
  return same
    ? { ...piece, at: near as Count, value: tidy(value) }
    : { ...piece, value: tidy(valueAt(piece, near as Count)), at: near as Count }
}

const merged = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece, i) => {
    const before = pieces[i - 1]
    return before === undefined || !before.slope.eq(piece.slope) || valueAt(before, piece.at).minus(piece.value).abs().gt(close)
  })

const valueAt = (line: Piece, x: Count): Money => line.value.plus(line.slope.times(x.minus(line.at))) as Money
const round = (slope: Count): Count => slope.toDecimalPlaces(12) as Count
const tidy = (value: Money): Money => value.toDecimalPlaces(12) as Money

/** Where two lines meet, as a reduced fraction of whole numbers. */
function meeting(a: Piece, b: Piece): readonly [string, string] {
  const top = b.value.minus(b.slope.times(b.at)).minus(a.value).plus(a.slope.times(a.at))
  return reduced(top as Count, a.slope.minus(b.slope) as Count)
}
const whole = (x: Count): readonly [string, string] => reduced(x, count('1'))
