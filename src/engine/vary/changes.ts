import { ownFact } from '../facts/ids.ts'
import { exact, less, none, nothing, type Exact, type Money } from '../../money/money.ts'
import { assess, type Assessment } from '../alone/assess.ts'
import { before, breakpoints, numberFacts } from './breakpoints.ts'
import { numberFact, numberOf, withFact, type Facts, type Known } from '../facts/facts.ts'
import { judge, type Judgement } from '../facts/judge.ts'
import type { Ready, ReadyFormula, ReadyRule, ReadyTest } from '../facts/ready.ts'
import { anatomiesIn } from '../formula/anatomy.ts'

/** One thing that would have to be different. */
export interface Need {
  readonly fact: string
  readonly to: Known
  /** How far a number is from it, in the fact's unit; null for a yes, a class or a level. */
  readonly distance: Exact | null
}
/** What would change the result: all of `needs`, and the amount would be `gives`, `gain` more than now. */
export interface Change {
  readonly needs: readonly Need[]
  readonly gives: Money
  readonly gain: Money
}

/**
 * The nearest changes for the better of one settled measure: what it is short of where it is not met; else, fact by fact,
 * the next point at which it pays more. Who is paid, where, what was had before and what an authority judges is nobody's to change.
 */
export function changes(result: Assessment, book: Ready, facts: Facts): Change[] {
  if (result.amount === null || result.missing.length > 0) return []
  const { rule, judgement, amount } = result
  const now = amount.high ?? nothing
  const met = judgement.verdict !== 'unmet'
  const ways = met ? [...further(rule, book, facts, now), ...added(rule, book, facts)] : waysToMeet(judgement, book, facts)
  return ways.flatMap((needs) => {
    const changed = needs.reduce((all, { fact, to }) => withFact(all, fact, to), facts)
    const gives = mostOf(rule, book, changed)
    return gives.gt(now) ? [{ needs, gives, gain: less(gives, now) }] : []
  })
}

const mostOf = (rule: ReadyRule, book: Ready, facts: Facts): Money => assess(rule, book, facts).amount?.high ?? nothing

type Ways = readonly (readonly Need[])[]

/** Every smallest set of changes that turns an unmet condition: 或 gives several, 且 joins one of each; none if nothing does. */
function waysToMeet(judgement: Judgement, book: Ready, facts: Facts): Ways {
  if (judgement.verdict !== 'unmet') return [[]]
  const { test, of, distance } = judgement
  const parts = of.map((part) => waysToMeet(part, book, facts))
  if (test.kind === 'any') return parts.flat()
  if (test.kind === 'all') return parts.reduce<Ways>((all, part) => all.flatMap((a) => part.map((b) => [...a, ...b])), [[]])
  const need = needOf(test, distance, book, facts)
  return need === null ? [] : [[need]]
}

function needOf(test: ReadyTest, distance: Exact | null, book: Ready, facts: Facts): Need | null {
  switch (test.kind) {
    case 'atLeast':
    case 'moreThan':
      return moved(test.fact, distance, 'plus', facts)
    case 'atMost':
    case 'lessThan':
      return moved(test.fact, distance, 'minus', facts)
    case 'is': {
      const to = ownFact(test.fact)?.kind === 'before' ? null : knownOf(test.fact, test.value, book)
      return to === null ? null : { fact: test.fact, to, distance: null }
    }
    case 'oneOf':
    case 'within':
    case 'judged':
    case 'all':
    case 'any':
    case 'not':
      return null
  }
}

/** A threshold is unmet only by a number, and then by a distance; when something was done is nobody's to change. */
function moved(fact: string, distance: Exact | null, way: 'plus' | 'minus', facts: Facts): Need | null {
  return distance === null ? null : { fact, to: numberFact((numberOf(facts, fact) ?? none)[way](distance)), distance }
}

/** The answer that a condition names. */
function knownOf(fact: string, value: string, book: Ready): Known | null {
  const kind = book.facts[fact]?.kind
  if (kind === 'flag') return { kind: 'flag', value: value === 'true' }
  if (kind === 'level') return numberFact(exact(value))
  return kind === 'choice' ? { kind: 'choice', value } : null
}

/** The next point of each number, and the next level, at which more is paid. */
function further(rule: ReadyRule, book: Ready, facts: Facts, now: Money): Ways {
  const amountWith = (fact: string, to: Known): Money => mostOf(rule, book, withFact(facts, fact, to))
  const numbers = numberFacts(rule, book).flatMap((fact) => {
    const at = numberOf(facts, fact)
    if (at === null) return []
    const next = breakpoints(rule, book, facts, fact).find((one) => one.at.gt(at) && one.gives.gt(now))
    if (next === undefined) return []
    const to = better(next.at, before(next.at, fact, book), (x) => amountWith(fact, numberFact(x)))
    return [[{ fact, to: numberFact(to), distance: to.minus(at) }]]
  })
  const levels = levelFacts(rule.pays).flatMap((fact) => {
    const next = levelsAbove(fact, book, facts).find((to) => amountWith(fact, to).gt(now))
    return next === undefined ? [] : [[{ fact, to: next, distance: null }]]
  })
  return [...numbers, ...levels]
}

/** A peak may lie between two that can be typed. */
const better = (reaching: Exact, last: Exact, amount: (x: Exact) => Money): Exact => (amount(last).gt(amount(reaching)) ? last : reaching)

const levelFacts = (pays: ReadyFormula): string[] => [...new Set(anatomiesIn(pays).flatMap(({ levels }) => levels))]

/** Of a class or a set, which are no numbers, none. */
function levelsAbove(fact: string, book: Ready, facts: Facts): Known[] {
  const now = numberOf(facts, fact)
  const places = (book.facts[fact]?.values ?? []).map((_, at) => exact(String(at)))
  return now === null ? [] : places.filter((at) => at.gt(now)).map(numberFact)
}

/** 追加 that is not added yet. */
function added(rule: ReadyRule, book: Ready, facts: Facts): Ways {
  const conditions = anatomiesIn(rule.pays).flatMap(({ condition }) => condition ?? [])
  return conditions.filter((test) => !isThreshold(test)).flatMap((test) => waysToMeet(judge(test, facts, book.kinds), book, facts))
}

/** Its next point is among the numbers already. */
const isThreshold = ({ kind }: ReadyTest): boolean => kind === 'atLeast' || kind === 'moreThan'
