import type { Locale } from './catalogue.ts'
import type { FactHead, Subject } from './vocabulary.ts'
import type { Bound, Cap as PrintedCap, openReasons } from './formula.ts'

/**
 * The machine part of the catalogue: what the browser and the headless door compute with. Quotes stay behind.
 * As JSON every figure is canonical decimal text (M, R, C = string): yuan, rate (0.3), count in the fact's unit
 * (a level is its place in the fact's `values`, from 0). The engine's `ready` turns the same shapes into exact numbers once.
 */
export type { Bound }
export type Per = PrintedCap['per']

export type Test<C = string> =
  /** past: what it is compared with, so that the threshold is times × past + value. */
  | { kind: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan'; fact: string; value: C; past?: string; times?: C }
  /** value: `true`/`false` of a flag, or the id of a choice; of a level its place as text. */
  | { kind: 'is'; fact: string; value: string }
  | { kind: 'oneOf'; fact: string; values: string[]; open: boolean }
  | { kind: 'within'; fact: string; region: string }
  | { kind: 'judged'; fact: string; gate: string | null }
  | { kind: 'all' | 'any'; of: Test<C>[] }
  | { kind: 'not'; of: Test<C> }

/** By value id of a level, choice or set fact. */
export interface Levels<V> {
  kind: 'levels'
  by: string
  of: Record<string, V>
}
export interface Cap<M = string> {
  value: M | Levels<M>
  per: Per
}

/** What one unit gets: as text an amount alone where no more than that is printed; made ready always a formula. */
type Each<M, R, C> = M extends string ? M | Formula<M, R, C> : Formula<M, R, C>

/** The part of a base that a share is of: what lies over an amount or another fact (past), as far as an amount. */
export interface Slice<M = string> {
  over?: M
  past?: string
  to?: M
}

export type Formula<M = string, R = string, C = string> =
  /** from: the lower end of a range the agency chooses in; no amount is reckoned with it. */
  | { kind: 'fixed'; amount: M; from?: M; bound: Bound }
  /** whole: the text gives no rate (不超过实际合同金额); rate is then 1. */
  | ({
      kind: 'share'
      of: string[]
      as: string[]
      rate: R | Levels<R>
      from?: R
      whole: boolean
      bound: Bound
      cap: Cap<M> | null
    } & Slice<M>)
  | { kind: 'perUnit'; each: Each<M, R, C>; count: string; over: C | null; atMost: C | null; bound: Bound; cap: Cap<M> | null }
  | { kind: 'tiers'; by: string; steps: { at: C; above?: true; amount: M }[]; bound: Bound; cap: Cap<M> | null }
  | { kind: 'levels'; by: string; of: Record<string, M | Levels<M>>; bound: Bound }
  | { kind: 'match'; of: string[]; as: string[]; rate: R; bound: Bound; cap: Cap<M> | null }
  | { kind: 'times'; of: string[]; as: string[]; bound: Bound; cap: Cap<M> | null }
  | { kind: 'sum' | 'least'; of: Formula<M, R, C>[]; cap: Cap<M> | null }
  | { kind: 'given'; if: Test<C>; pays: Formula<M, R, C> }
  | { kind: 'years'; of: { years: C; pays: Formula<M, R, C> }[] }
  | { kind: 'open'; why: (typeof openReasons)[number] }

export type RuleLimit<M = string, R = string, C = string> = { id: string; policy: string; clause: string } & (
  | { kind: 'annual'; over: string[]; years: C | null; value: M | Levels<M> }
  | { kind: 'aggregate'; over: string[]; share: R; whole: boolean; of: string; as: string; counts: string[] }
  | { kind: 'onlyHighest'; pairs: { older: string; newer: string; doubt: string | null }[] }
  | { kind: 'excludes'; over: string[] }
)

/** 在…的前提下 as a reading has it; in place of the aggregate limits. refuses: an award that does not fit is refused whole. */
export interface Premise<R = string> {
  share: R
  whole: boolean
  of: string
  as: string
  counts: string[]
  refuses: boolean
}

/** What one reading of an open point changes in the rule; absent when it changes nothing that is computed. */
export type RulePatch<M = string, R = string, C = string> = Partial<
  Pick<Rule<M, R, C>, 'payee' | 'when' | 'pays' | 'frequency' | 'duration' | 'selection' | 'topUp' | 'budget' | 'premise'>
>
export interface OpenPoint<M = string, R = string, C = string> {
  about: string
  readings: { id: string; words: string | null; cautious: boolean; set: RulePatch<M, R, C> | null }[]
}

export interface Rule<M = string, R = string, C = string> {
  /** `<policy>/<noun>` */
  id: string
  /** What stands for it in addresses; absent: made of the id. */
  code?: string | undefined
  /** Six signs made of all it is computed by (catalogue/rule/digest.ts): a link says by which rule it was made. */
  digest?: string | undefined
  /** The line of 更新记录 that told last of this rule. */
  told?: number | undefined
  policy: string
  clause: string
  title: string
  support: string
  topics: string[]
  /** `<topic>/<matter>`: what it is about, one a topic. */
  matters: string[]
  /** stated: false when the text prints none (roles is then empty). `enterprise` is already spelled out into every enterprise role. */
  payee: { stated: boolean; roles: string[]; open: boolean; words: string | null }
  when: Test<C> | null
  /** Where the whole text or 根据…情况 makes every figure a ceiling, every bound here is already `upTo`. */
  pays: Formula<M, R, C>
  frequency: 'once' | 'firstTime' | 'yearly' | 'perProject' | 'notStated'
  /** by: fact counting 个月 or 年; atMost in the same unit as printed, converted to years. */
  duration: { by: string | null; years: C | null } | null
  /** words: what one must be among, as printed: 每年选定不超过10个. */
  selection: { gate: string; fact: string; value: string | null; words: string } | null
  budget: boolean
  topUp: boolean
  /** Only in what a reading makes of a rule. */
  premise?: Premise<R>
  paidAfter: string | null
  /** One award paid in parts, a share a year. */
  payOut?: R[]
  openPoints: OpenPoint<M, R, C>[]
}

export interface RulePolicy {
  id: string
  title: string
  shortTitle: string
  region: string
  role: 'measures' | 'explanatoryNote'
  stage: 'consultation' | 'revisionDraft' | 'issued' | 'unknown'
  /** ISO, or null where the text prints no full date. */
  effective: string | null
  expires: string | null
}

export interface RuleFact extends FactHead {
  subject: string
}

export interface Rulebook<M = string, R = string, C = string> {
  version: string
  locale: Locale
  policies: RulePolicy[]
  /** In clause order. */
  measures: Rule<M, R, C>[]
  limits: RuleLimit<M, R, C>[]
  /** Every fact these measures ask, `<measure>.before` (flag) and `<measure>.paid` (money) included. */
  facts: Record<string, RuleFact>
  subjects: Record<string, Subject>
  regions: Record<string, { words: string; short: string; parent?: string | undefined }>
  /** Printed labels of the clauses measures stand in: `<policy>/<clause>` → （二）. */
  labels: Record<string, string>
}
