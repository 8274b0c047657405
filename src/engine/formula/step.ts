import { nothing, type Exact, type Money, type Rate } from '../../money/money.ts'
import type { Bound, Per, Slice } from '../../schema/rulebook.ts'
import type { Judgement } from '../facts/judge.ts'
import { isPoint, point, type Range } from '../facts/range.ts'

export type Limiter = 'formula' | 'cap' | 'unitCap' | 'yearCap' | 'tier' | 'topUp' | 'annual' | 'aggregate' | 'onlyHighest' | 'excludes'

/** A number a step starts from: a fact under the name the text gives it. */
export interface Input {
  readonly fact: string
  readonly as: string | null
  readonly value: Range<Exact>
  readonly answered: boolean
}

/**
 * One line of arithmetic with its inputs and result. The sentence is made from the same value (locale/estimate/steps.ts).
 * `unmet`: the formula itself refuses (below the lowest tier, outside the listed levels); the range is then nothing.
 */
interface Line {
  readonly range: Range
  readonly bound: Bound
  /** What decided the amount; null while unanswered facts leave it open. */
  readonly limiter: Limiter | null
  /** Facts whose answer could still change amount or bound. */
  readonly missing: readonly string[]
  readonly unmet: Judgement | null
}

export type Step = Line &
  (
    | { readonly kind: 'fixed'; readonly from?: Money | undefined }
    | {
        readonly kind: 'share'
        readonly inputs: readonly Input[]
        readonly rate: Range<Rate>
        /** The lower end of the range the agency chooses in. */
        readonly from?: Rate | undefined
        readonly whole: boolean
        readonly printed: Bound
        readonly slice: Slice<Money>
        /** What the base is compared with. */
        readonly past: Input | null
      }
    | {
        readonly kind: 'perUnit'
        /** Nothing where every unit has its own among the items. */
        readonly each: Step
        readonly units: Range<Exact>
        readonly counted: Input
        readonly over: Exact | null
        readonly atMost: Exact | null
        readonly items: readonly Step[]
      }
    | { readonly kind: 'tiers'; readonly input: Input; readonly at: Exact | null; readonly above: boolean }
    | {
        readonly kind: 'levels'
        readonly fact: string
        readonly level: string | null
        /** Within that level, where it is a table of its own. */
        readonly within?: { readonly by: string; readonly level: string | null } | undefined
      }
    | { readonly kind: 'match'; readonly inputs: readonly Input[]; readonly rate: Rate }
    | { readonly kind: 'times'; readonly inputs: readonly Input[] }
    | { readonly kind: 'sum' | 'least'; readonly of: readonly Step[] }
    | { readonly kind: 'given'; readonly judgement: Judgement; readonly pays: Step }
    /** The year of a schedule, from 0. */
    | { readonly kind: 'years'; readonly year: number; readonly pays: Step }
    | { readonly kind: 'cap'; readonly per: Per; readonly limit: Range; readonly before: Step; readonly bites: boolean }
    | { readonly kind: 'topUp'; readonly paid: Input; readonly before: Step; readonly bites: boolean }
    | {
        readonly kind: 'annual'
        readonly limit: Range
        readonly by: string | null
        readonly outside: boolean
        readonly before: Step
        readonly bites: boolean
      }
    | {
        readonly kind: 'aggregate'
        readonly room: Range
        readonly base: Input
        readonly share: Rate
        readonly received: readonly Input[]
        readonly before: Step
        readonly bites: boolean
      }
  )

/** What is not paid. */
export const unpaid: Step = { kind: 'fixed', range: point(nothing), bound: 'exact', limiter: 'formula', missing: [], unmet: null }

export const join = (...lists: readonly (readonly string[])[]): readonly string[] => {
  const full = lists.filter((list) => list.length > 0)
  return full.length <= 1 ? (full[0] ?? []) : [...new Set(full.flat())]
}

/** A line whose amount no answer can change asks for nothing more. */
export const settled = (range: Range, missing: readonly string[]): readonly string[] => (isPoint(range) ? [] : missing)
