import fc from 'fast-check'
import { assess, type Assessment, type Facts, type Known, type Ready, type ReadyRule } from '../../src/engine/index.ts'
import { exact, type Exact } from '../../src/money/money.ts'
import type { Rule, Rulebook, Test } from '../../src/schema/rulebook.ts'
import { both } from '../naive/both.ts'
import { formulaParts, listFacts, type Plain, type PlainFacts } from '../naive/facts.ts'
import { chance, generator, type Chance } from '../naive/generate.ts'
import { more, seed } from '../runs.ts'

/** @param least even where few sheets are asked for: what is cheap is tried often. */
export const runs = (sheets: number, least = 1): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: Math.max(least, Math.ceil(sheets * more)),
  seed,
})

export interface Measure {
  readonly rule: Rule
  readonly own: ReadyRule
  readonly mentioned: readonly string[]
  /** Left to an authority: never blocks, never missing. */
  readonly judged: ReadonlySet<string>
  readonly assess: (facts: Facts) => Assessment
}
/** One rulebook and sheets of answers to it. */
export interface World {
  readonly book: Rulebook
  readonly engine: Ready
  readonly measures: readonly Measure[]
  /** Those without a reading that refuses what does not fit: asking for more may then be getting nothing, and no line is drawn of a reading. */
  readonly steady: readonly Measure[]
  readonly parsed: (facts: PlainFacts) => ReadonlyMap<string, Known>
  /** Every fact answered but some of what an authority judges; more often than not a figure stands where something changes. */
  readonly sheets: fc.Arbitrary<PlainFacts>
  /** One more such sheet: other answers to each fact. */
  readonly another: (dice: Chance) => PlainFacts
  /** The sheet with some answers rubbed out; what an authority judges is left as it is. */
  readonly rubbed: (facts: PlainFacts, dice: Chance) => PlainFacts
}

export function worldOf(rulebook: Rulebook): World {
  const { book, engine, subjects, parsed } = both(rulebook)
  const make = generator(book)
  const another = (own: Chance): PlainFacts => counted(book, make(own))
  const judged = new Set(subjects.flatMap((subject) => [...subject.judged]))
  const measures = subjects.map((subject, at): Measure => {
    const own = engine.measures[at]!
    return { ...subject, own, assess: (facts) => assess(own, engine, facts) }
  })
  return {
    book,
    engine,
    measures,
    steady: measures.filter(({ rule }) => rule.premise?.refuses !== true),
    parsed,
    sheets: fc.noShrink(fc.integer()).map((start) => another(chance(start))),
    another,
    rubbed: (facts, own) => {
      const share = own.oneOf([0.05, 0.2, 0.5, 0.9])
      return Object.fromEntries(Object.entries(facts).filter(([fact]) => judged.has(fact) || !own.happens(share)))
    },
  }
}

/** A law over random sheets: what is broken, each with the answers it needs, on the first sheet where anything is. */
export function onSheets(sheets: number, world: World, broken: (facts: PlainFacts, dice: Chance) => readonly string[]): void {
  const law = fc.property(world.sheets, fc.noShrink(fc.integer()), (facts, start) => {
    const found = broken(facts, chance(start))
    if (found.length > 0) throw new Error(found.slice(0, 5).join('\n'))
  })
  const { failed, errorInstance } = fc.check(law, runs(sheets))
  if (failed) throw errorInstance
}

/** Money moves by fen, everything counted by one. */
export const unitOf = (fact: string, { book }: World): Exact => exact(book.facts[fact]?.kind === 'money' ? '0.01' : '1')

/** Facts of which more may be too much: those of 不超过, 低于 and exactly so much, and all that stands inside a 不. */
export function boundedAbove({ when, pays }: Rule): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (test: Test, inNot: boolean): void => {
    if (test.kind === 'all' || test.kind === 'any') test.of.forEach((part) => visit(part, inNot))
    else if (test.kind === 'not') visit(test.of, true)
    else if ('fact' in test && (inNot || ['atMost', 'lessThan', 'is'].includes(test.kind))) found.add(test.fact)
  }
  if (when !== null) visit(when, false)
  for (const part of formulaParts(pays)) if (part.kind === 'given') visit(part.if, false)
  return found
}

/** As many units as amounts are listed for them. */
function counted(book: Rulebook, facts: PlainFacts): PlainFacts {
  const found: Record<string, Plain> = {}
  for (const { pays } of book.measures)
    for (const part of formulaParts(pays)) {
      if (part.kind !== 'perUnit') continue
      const list = listFacts(part).flatMap((fact) => (typeof facts[fact] === 'object' ? [facts[fact]] : []))
      if (list[0] !== undefined) found[part.count] = String(list[0].length)
    }
  return { ...facts, ...found }
}
