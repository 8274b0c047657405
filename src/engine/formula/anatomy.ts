import { none, type Exact } from '../../money/money.ts'
import type { Levels, Slice } from '../../schema/rulebook.ts'
import type { ReadyFormula, ReadyTest } from '../facts/ready.ts'

/** What a formula hangs on. A kind says it once, here: turns, charts, questions and what-if all ask this. */
export interface Anatomy {
  /** Numbers the amount is reckoned from, and the text's own names of them where it prints any. */
  readonly numbers: readonly string[]
  readonly names: readonly string[]
  /** Numbers it falls with: what a base is compared with. */
  readonly against: readonly string[]
  /** How the amount goes with them: they add up; they multiply, and none stands for all; or what counts is which step is reached. */
  readonly way: 'sum' | 'product' | 'steps'
  /** Levels and choices it is chosen by, its ceiling's too. */
  readonly levels: readonly string[]
  /** Points of the first number at which the amount may jump or bend. */
  readonly turns: readonly Exact[]
  /** Numbers that may be answered as a list, one amount a unit. */
  readonly lists: readonly string[]
  readonly condition: ReadyTest | null
  /** Formulas inside it. */
  readonly parts: readonly ReadyFormula[]
}

export function anatomyOf(formula: ReadyFormula): Anatomy {
  const levels = 'cap' in formula ? chosenBy(formula.cap?.value) : []
  const bare: Anatomy = { numbers: [], names: [], against: [], way: 'sum', levels, turns: [], lists: [], condition: null, parts: [] }
  switch (formula.kind) {
    case 'fixed':
    case 'open':
      return bare
    case 'share':
    case 'match': {
      const { over, past, to }: Slice<Exact> = formula.kind === 'share' ? formula : {}
      const turns = formula.of.length === 1 ? [over ?? [], to ?? []].flat() : []
      const against = [past ?? []].flat()
      return { ...bare, numbers: formula.of, names: formula.as, against, turns, levels: [...levels, ...chosenBy(formula.rate)] }
    }
    case 'times':
      return { ...bare, numbers: formula.of, names: formula.as, way: 'product' }
    case 'perUnit': {
      const { count, each, over, atMost } = formula
      const from = over ?? none
      const turns = atMost === null ? [from] : [from, from.plus(atMost)]
      return { ...bare, numbers: [count], turns, lists: each.kind === 'share' ? each.of : [], parts: [each] }
    }
    case 'tiers':
      return { ...bare, numbers: [formula.by], turns: formula.steps.map(({ at }) => at), way: 'steps' }
    case 'levels':
      return { ...bare, levels: [...new Set([formula.by, ...Object.values(formula.of).flatMap(chosenBy)])] }
    case 'sum':
    case 'least':
      return { ...bare, parts: formula.of }
    case 'years':
      return { ...bare, parts: formula.of.map(({ pays }) => pays) }
    case 'given':
      return { ...bare, condition: formula.if, parts: [formula.pays] }
  }
}

/** What decides which of a table's values holds. */
export const chosenBy = (value: Exact | Levels<Exact> | undefined): string[] => (value !== undefined && 'kind' in value ? [value.by] : [])

/** A formula and every formula inside it, outermost first. */
export const formulasIn = (formula: ReadyFormula): ReadyFormula[] => [formula, ...anatomyOf(formula).parts.flatMap(formulasIn)]

/** What they hang on, one by one. */
export const anatomiesIn = (formula: ReadyFormula): Anatomy[] => formulasIn(formula).map(anatomyOf)

/** A condition that asks one fact. */
export type Leaf = Extract<ReadyTest, { fact: string }>

/** What a leaf compares its fact with. */
export const pastOf = (leaf: Leaf): string[] => ('past' in leaf ? [leaf.past ?? []].flat() : [])

/** The facts a condition asks. */
export const askedIn = (test: ReadyTest | null): string[] => leavesIn(test).flatMap((leaf) => [leaf.fact, ...pastOf(leaf)])

/** What a condition asks, in order; without one nothing. */
export const leavesIn = (test: ReadyTest | null): Leaf[] =>
  test === null ? [] : 'of' in test ? [test.of].flat().flatMap(leavesIn) : [test]
