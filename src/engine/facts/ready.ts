import { rolesFact } from './ids.ts'
import type { Exact, Money, Rate } from '../../money/money.ts'
import type { Cap, Formula, Rule, Rulebook, RuleLimit, RulePatch, Test } from '../../schema/rulebook.ts'
import type { KindOf } from './judge.ts'

export type ReadyTest = Test<Exact>
export type ReadyFormula = Formula<Money, Rate, Exact>
export type ReadyCap = Cap<Money>
export type ReadyLimit = RuleLimit<Money, Rate, Exact>
export type ReadyRule = Rule<Money, Rate, Exact>
export type ReadyPatch = RulePatch<Money, Rate, Exact>
/** A rulebook in exact numbers. */
export type Ready = Rulebook<Money, Rate, Exact> & {
  /** Limits each measure meets, by measure id. */
  readonly limitsOf: ReadonlyMap<string, readonly ReadyLimit[]>
  /** What `assess` judges for each measure: payee, 首次, the conditions, the selection; in that order. */
  readonly tests: ReadonlyMap<string, ReadyTest>
  /** The kind of each fact. */
  readonly kinds: KindOf
  /** Facts that may be answered one amount a unit, the bases inside perUnit, and the fact that counts those units. */
  readonly listable: ReadonlyMap<string, string>
}

/** The whole test of a rule. A reading that patches payee, conditions or frequency is judged by the same function. */
export function testOf(rule: ReadyRule): ReadyTest {
  const of: ReadyTest[] = []
  if (rule.payee.stated) of.push({ kind: 'oneOf', fact: rolesFact, values: rule.payee.roles, open: rule.payee.open })
  if (rule.when !== null) of.push(rule.when)
  const once = rule.frequency === 'once' || rule.frequency === 'firstTime'
  if (once && !rule.topUp) of.push({ kind: 'is', fact: `${rule.id}.before`, value: 'false' })
  if (rule.selection !== null) of.push({ kind: 'judged', fact: rule.selection.fact, gate: rule.selection.gate })
  return { kind: 'all', of }
}

/** What the readings of a rule change in it. */
export const patchesOf = (rule: ReadyRule): ReadyPatch[] =>
  rule.openPoints.flatMap(({ readings }) => readings.flatMap(({ set }) => set ?? []))
