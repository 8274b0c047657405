import { exact, none, nothing, type Exact, type Money } from '../../money/money.ts'
import { upToFen } from '../../money/rounding.ts'
import { assess } from '../alone/assess.ts'
import { numberFact, withFact, type Facts } from '../facts/facts.ts'
import type { Judgement } from '../facts/judge.ts'
import { differ, linesOf, tidy, valueAt, type AmountAt, type Line } from './lines.ts'
import type { Ready, ReadyRule, ReadyTest } from '../facts/ready.ts'
import { eachFormula, eachTest } from '../facts/walk.ts'

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

/** The amount of one measure over one fact, all other facts as they are; [] when something else is still unanswered or unmet. */
export const linesOver = (rule: ReadyRule, book: Ready, facts: Facts, fact: string): Line[] =>
  linesOf(amountAt(rule, book, facts, fact), jumpsOf(rule, book, fact))

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
  const found = new Set<string>()
  const add = (fact: string): unknown => isNumber(fact, book) && found.add(fact)
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
  if (rule.topUp) add(`${rule.id}.paid`)
  for (const limit of book.limitsOf.get(rule.id) ?? []) if (limit.kind === 'aggregate') [limit.of, ...limit.counts].forEach(add)
  return [...found]
}

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
  return mentions(test, fact)
}

function mentions(test: ReadyTest, fact: string): boolean {
  let found = false
  eachTest(test, (part) => {
    found ||= 'fact' in part && part.fact === fact
  })
  return found
}

/** Points of this fact where conditions, tiers, units or a year's months may make the amount jump or bend. */
export function jumpsOf(rule: ReadyRule, book: Ready, fact: string): Exact[] {
  const found: Exact[] = []
  const note = (test: ReadyTest): void => {
    if ((test.kind === 'atLeast' || test.kind === 'moreThan' || test.kind === 'atMost' || test.kind === 'lessThan') && test.fact === fact)
      found.push(test.value)
  }
  if (rule.when !== null) eachTest(rule.when, note)
  eachFormula(rule.pays, (formula) => {
    if (formula.kind === 'tiers' && formula.by === fact) found.push(...formula.steps.map((step) => step.at))
    if (formula.kind === 'perUnit' && formula.count === fact) {
      const over = formula.over ?? none
      found.push(over, ...(formula.atMost === null ? [] : [over.plus(formula.atMost)]))
    }
    if (formula.kind === 'given') eachTest(formula.if, note)
  })
  if (rule.duration?.by === fact && (book.facts[fact]?.unit ?? '').includes('月')) found.push(exact('12'))
  return found
}
