import type { RuleFact } from '../../schema/rulebook.ts'
import { numberOf, type Facts } from '../facts/facts.ts'
import type { KindOf } from '../facts/judge.ts'
import { point, unbounded, type Range } from '../facts/range.ts'
import type { Ready, ReadyFormula } from '../facts/ready.ts'
import type { Input, Step } from './step.ts'
import { nothing, type Exact } from '../../money/money.ts'

/** What every formula is evaluated in: the facts as far as known, and what kind of fact each is. */
export interface Context {
  readonly facts: Facts
  readonly book: Readonly<Record<string, RuleFact>>
  readonly kinds: KindOf
  /** A fact that counts the months of one year: unanswered it is at most this many. */
  readonly months: { readonly fact: string; readonly most: Exact } | null
  /** Which year of a schedule, from 0. */
  readonly year: number
}

export const contextOf = (book: Pick<Ready, 'facts' | 'kinds'>, facts: Facts): Context => ({
  facts,
  book: book.facts,
  kinds: book.kinds,
  months: null,
  year: 0,
})
export const inFacts = (context: Context, facts: Facts): Context => ({ ...context, facts })

/** A fact as the number a formula starts from; unanswered it may be anything from nothing up. */
export function input(context: Context, fact: string, as: string | null): Input {
  const value = numberOf(context.facts, fact)
  return value === null
    ? { fact, as, value: context.months?.fact === fact ? { low: nothing, high: context.months.most } : unbounded, answered: false }
    : { fact, as, value: point(value), answered: true }
}

/** All of them, each under the text's own name. */
export const inputsOf = (context: Context, { of, as }: { readonly of: readonly string[]; readonly as: readonly string[] }): Input[] =>
  of.map((fact, at) => input(context, fact, as[at] ?? null))

export const unansweredOf = (inputs: readonly Input[]): string[] => inputs.filter((one) => !one.answered).map((one) => one.fact)

/** How a kind has the formulas inside it reckoned. */
export type Reckon = (formula: ReadyFormula, context: Context) => Step

export const money = (range: Range<Exact>): Range => range as Range
