import { exact, nothing } from '../../money/money.ts'
import { breakpoints, type Breakpoint } from './breakpoints.ts'
import { numberFact, type Facts, type Known } from '../facts/facts.ts'
import type { Ready, ReadyFormula, ReadyRule, ReadyTest } from '../facts/ready.ts'
import { anatomyOf, pastOf } from '../formula/anatomy.ts'

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
  const { fact } = main
  const bare: ReadyRule = {
    ...rule,
    payee: { ...rule.payee, stated: false },
    when: rule.when === null ? null : thresholdsOn(fact, rule.when),
    frequency: 'notStated',
    selection: null,
    topUp: false,
  }
  return { fact, rule: bare, book: { ...book, tests: new Map(), limitsOf: new Map() }, facts: new Map(main.others) }
}

/** A measure's own shape. */
export function shapeOf(rule: ReadyRule, book: Ready): Shape | null {
  const bare = bareOf(rule, book)
  return bare === null ? null : { fact: bare.fact, points: breakpoints(bare.rule, bare.book, bare.facts, bare.fact) }
}

/** The number to vary, and what all others then are. */
interface Main {
  readonly fact: string
  readonly others: readonly (readonly [string, Known])[]
}

const zero = numberFact(nothing)
const one = numberFact(exact('1'))

/** The first of the bases, the others then as nothing; of one unit where units differ, else how many units there are. */
function mainOf(pays: ReadyFormula): Main | null {
  const { numbers, against, way, parts } = anatomyOf(pays)
  const [fact, ...rest] = [...numbers, ...against]
  if (pays.kind === 'sum') return alike(parts.map(mainOf))
  if (fact === undefined || way === 'product') return null
  const [part] = parts.filter(({ kind }) => kind !== 'fixed')
  if (part === undefined) return { fact, others: rest.map((id) => [id, zero]) }
  const inner = mainOf(part)
  return inner === null ? null : { fact: inner.fact, others: [...inner.others, ...numbers.map((id) => [id, one] as const)] }
}

/** Slices of one number hang on it together. */
function alike(mains: readonly (Main | null)[]): Main | null {
  const known = mains.flatMap((main) => main ?? [])
  const [first] = known
  if (first === undefined || known.length < mains.length || known.some(({ fact }) => fact !== first.fact)) return null
  return { fact: first.fact, others: known.flatMap(({ others }) => others) }
}

/** The thresholds on one fact alone; every other condition is taken as met. */
function thresholdsOn(fact: string, test: ReadyTest): ReadyTest | null {
  if (test.kind === 'all') {
    const of = test.of.flatMap((part) => thresholdsOn(fact, part) ?? [])
    return of.length === 0 ? null : { kind: 'all', of }
  }
  return 'fact' in test && test.fact === fact && pastOf(test).length === 0 ? test : null
}
