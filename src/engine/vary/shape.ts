import { exact, nothing } from '../../money/money.ts'
import { breakpoints, type Breakpoint } from './breakpoints.ts'
import { numberFact, type Facts, type Known } from '../facts/facts.ts'
import type { Ready, ReadyFormula, ReadyRule, ReadyTest } from '../facts/ready.ts'

/** The number a measure's amount hangs on, its bases as one, and the points where the amount bends or jumps over it. */
export interface Shape {
  readonly fact: string
  readonly points: readonly Breakpoint[]
}

/** A measure with nothing in its way but its own figures: the rule, the book and the facts to ask of, and the number to vary. */
export interface Bare {
  readonly fact: string
  readonly rule: ReadyRule
  readonly book: Ready
  readonly facts: Facts
}

/**
 * A measure over its main number, when everything else it asks is met and no limit from outside bites.
 * Null where the amount hangs on several numbers that do not add up to one.
 */
export function bareOf(rule: ReadyRule, book: Ready): Bare | null {
  const main = mainOf(rule.pays)
  if (main === null) return null
  const { fact, others } = main
  const bare: ReadyRule = {
    ...rule,
    payee: { ...rule.payee, stated: false },
    when: rule.when === null ? null : thresholdsOn(fact, rule.when),
    frequency: 'notStated',
    selection: null,
    topUp: false,
  }
  return { fact, rule: bare, book: { ...book, tests: new Map(), limitsOf: new Map() }, facts: others }
}

/** A measure's own shape. */
export function shapeOf(rule: ReadyRule, book: Ready): Shape | null {
  const bare = bareOf(rule, book)
  return bare === null ? null : { fact: bare.fact, points: breakpoints(bare.rule, bare.book, bare.facts, bare.fact) }
}

interface Main {
  readonly fact: string
  readonly others: ReadonlyMap<string, Known>
}

const zero = numberFact(nothing)
const one = numberFact(exact('1'))
const asZero = (facts: readonly string[]): ReadonlyMap<string, Known> => new Map(facts.map((fact) => [fact, zero]))

function mainOf(pays: ReadyFormula): Main | null {
  if (pays.kind === 'share' || pays.kind === 'match') {
    const [fact, ...rest] = pays.of
    return fact === undefined ? null : { fact, others: asZero(rest) }
  }
  if (pays.kind === 'tiers') return { fact: pays.by, others: new Map() }
  if (pays.kind !== 'perUnit') return null
  if (pays.each.kind === 'fixed') return { fact: pays.count, others: new Map() }
  const inner = mainOf(pays.each)
  return inner === null ? null : { fact: inner.fact, others: new Map([...inner.others, [pays.count, one]]) }
}

/** The thresholds on one fact alone; every other condition is taken as met. */
function thresholdsOn(fact: string, test: ReadyTest): ReadyTest | null {
  if (test.kind === 'all') {
    const of = test.of.flatMap((part) => thresholdsOn(fact, part) ?? [])
    return of.length === 0 ? null : { kind: 'all', of }
  }
  return 'fact' in test && test.fact === fact ? test : null
}
