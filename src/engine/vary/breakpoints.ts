import { exact, nothing, type Exact, type Money } from '../../money/money.ts'
import { upToFen } from '../../money/rounding.ts'
import { assess, monthsOf, twelve } from '../alone/assess.ts'
import { numberFact, withFact, type Facts } from '../facts/facts.ts'
import { turnOf, type Judgement } from '../facts/judge.ts'
import { differ, linesOf, tidy, valueAt, type AmountAt, type Line } from './lines.ts'
import type { Ready, ReadyRule, ReadyTest } from '../facts/ready.ts'
import { anatomiesIn, leavesIn, pastOf, type Leaf } from '../formula/anatomy.ts'

export interface Breakpoint {
  readonly fact: string
  /** The least fen (money), whole unit (count) or hundredth (area, price) that reaches it. */
  readonly at: Exact
  /** The exact point as a fraction, `50000000/3`. */
  readonly exact: string
  /** The amount from there. */
  readonly gives: Money
  /** What happens: the line bends, or the amount jumps. */
  readonly kind: 'kink' | 'jump'
}

/** The amount of one measure over one fact, all other facts as they are; [] when something else is still unanswered or unmet, or others are compared with it. */
export const linesOver = (rule: ReadyRule, book: Ready, facts: Facts, fact: string): Line[] =>
  comparedWith(rule).includes(fact) ? [] : linesOf(amountAt(rule, book, facts, fact), jumpsOf(rule, book, facts, fact))

/** Where the amount bends or jumps, from the least up. Of a count, the whole number that reaches it. */
export function breakpoints(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Breakpoint[] {
  return isNumber(fact, book) ? breaksOf(linesOver(rule, book, facts, fact), fact, book) : []
}

/** The turns of any amount over one fact. */
export function breaksOf(lines: readonly Line[], fact: string, book: Ready): Breakpoint[] {
  return lines.flatMap((line, i): Breakpoint[] => {
    const before = lines[i - 1]
    if (before === undefined) return []
    const gives = valueAt(line, line.from)
    const jump = differ(gives, valueAt(before, line.from))
    if (!jump && line.slope.eq(before.slope)) return []
    return [{ fact, at: firstOn(line, fact, book), exact: fractionWords(line.exact), gives: tidy(gives), kind: jump ? 'jump' : 'kink' }]
  })
}

export const fractionWords = ([top, bottom]: readonly [string, string]): string => (bottom === '1' ? top : `${top}/${bottom}`)

const cent = exact('0.01')
const one = exact('1')
/** Money and prices move by fen, everything counted by one. */
const unitOf = (fact: string, book: Ready): Exact => (['money', 'price'].includes(book.facts[fact]?.kind ?? '') ? cent : one)
/** The least that can be typed and reaches x. */
export const reaching = (x: Exact, fact: string, book: Ready): Exact => (book.facts[fact]?.kind === 'count' ? x.ceil() : upToFen(x))
/** The first value of a line, and the last before a point. */
export const firstOn = ({ from, open }: Line, fact: string, book: Ready): Exact =>
  open ? reaching(from, fact, book).plus(unitOf(fact, book)) : reaching(from, fact, book)
export const before = (x: Exact, fact: string, book: Ready): Exact => reaching(x, fact, book).minus(unitOf(fact, book))

const isNumber = (fact: string, book: Ready): boolean => ['money', 'count', 'quantity', 'price'].includes(book.facts[fact]?.kind ?? '')

/** The number facts a measure's amount or conditions rest on. */
export function numberFacts(rule: ReadyRule, book: Ready): string[] {
  const found = [
    ...anatomiesIn(rule.pays).flatMap(({ numbers, condition }) => [...numbers, ...asked(condition)]),
    ...asked(rule.when),
    ...(rule.topUp ? [`${rule.id}.paid`] : []),
    ...(book.limitsOf.get(rule.id) ?? []).flatMap((limit) => (limit.kind === 'aggregate' ? [limit.of, ...limit.counts] : [])),
  ]
  const past = comparedWith(rule)
  return [...new Set(found)].filter((fact) => isNumber(fact, book) && !past.includes(fact))
}

const asked = (test: ReadyTest | null): string[] => leavesIn(test).map(({ fact }) => fact)

/** What a measure compares its numbers with, as last year's: nobody's to change. Where an amount jumps over it need be no decimal. */
const comparedWith = (rule: ReadyRule): string[] => [
  ...leavesOf(rule).flatMap(pastOf),
  ...anatomiesIn(rule.pays).flatMap(({ against }) => against),
]

/** Both sides of what its conditions compare: the turn of one hangs on the other. */
export const comparedIn = (rule: ReadyRule): string[] =>
  leavesOf(rule).flatMap((leaf) => (pastOf(leaf).length === 0 ? [] : [leaf.fact, ...pastOf(leaf)]))

/** What its conditions ask, those of its formula too. */
const leavesOf = (rule: ReadyRule): Leaf[] => [rule.when, ...anatomiesIn(rule.pays).map(({ condition }) => condition)].flatMap(leavesIn)

const amountAt =
  (rule: ReadyRule, book: Ready, facts: Facts, fact: string): AmountAt =>
  (x) => {
    const result = assess(rule, book, withFact(facts, fact, numberFact(x)))
    if (result.status === 'mayQualify') return result.amount.high
    return result.status === 'notMet' && turnsOn(result.judgement, fact) ? nothing : null
  }

/** Whether nothing but this fact stands in the way: 且 needs it of every part that is unmet, 或 of one. */
function turnsOn({ test, verdict, of }: Judgement, fact: string): boolean {
  if (verdict !== 'unmet') return true
  if (test.kind === 'all') return of.every((part) => turnsOn(part, fact))
  if (test.kind === 'any') return of.some((part) => turnsOn(part, fact))
  return asked(test).includes(fact)
}

/** Points of this fact where conditions, tiers, units or a year's months may make the amount jump or bend. */
export function jumpsOf(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Exact[] {
  const parts = anatomiesIn(rule.pays)
  return [
    ...parts.flatMap(({ numbers, turns }) => (numbers[0] === fact ? turns : [])),
    ...leavesOf(rule).flatMap((leaf) => (leaf.fact === fact ? (turnOf(leaf, facts) ?? []) : [])),
    ...(monthsOf(rule, book) === fact ? [twelve] : []),
  ]
}
