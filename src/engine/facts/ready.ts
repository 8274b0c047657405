import { rolesFact } from './ids.ts'
import { exact, rate, yuan, type Exact, type Money, type Rate } from '../../money/money.ts'
import type { Cap, Formula, Levels, OpenPoint, Rule, Rulebook, RuleLimit, RulePatch, Test } from '../../schema/rulebook.ts'
import type { KindOf } from './judge.ts'
import { eachFormula } from './walk.ts'

export type ReadyTest = Test<Exact>
export type ReadyFormula = Formula<Money, Rate, Exact>
export type ReadyCap = Cap<Money>
export type ReadyLimit = RuleLimit<Money, Rate, Exact>
export type ReadyRule = Rule<Money, Rate, Exact>
export type Ready = Rulebook<Money, Rate, Exact> & {
  /** Limits each measure meets, by measure id. */
  readonly limitsOf: ReadonlyMap<string, readonly ReadyLimit[]>
  /** What `assess` judges for each measure: payee, 首次, the conditions, the selection; in that order. */
  readonly tests: ReadonlyMap<string, ReadyTest>
  /** The kind of each fact. */
  readonly kinds: KindOf
  /** Facts that may be answered one amount a unit: the bases inside perUnit. */
  readonly listable: ReadonlySet<string>
}

/** Turns a rulebook's decimal texts into exact numbers, once; the engine's only way in. */
export function ready(book: Rulebook): Ready {
  const limits = book.limits.map(readyLimit)
  const measures = book.measures.map(readyRule)
  return {
    ...book,
    measures,
    limits,
    limitsOf: new Map(measures.map((rule) => [rule.id, limits.filter((limit) => 'over' in limit && limit.over.includes(rule.id))])),
    kinds: (fact) => book.facts[fact]?.kind,
    tests: new Map(measures.map((rule) => [rule.id, testOf(rule)])),
    listable: new Set(
      measures.flatMap((rule) => [rule, ...patchesOf(rule)].flatMap(({ pays }) => (pays === undefined ? [] : basesByUnit(pays)))),
    ),
  }
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

const patchesOf = (rule: ReadyRule) => rule.openPoints.flatMap(({ readings }) => readings.flatMap(({ set }) => set ?? []))

function basesByUnit(pays: ReadyFormula): string[] {
  const found: string[] = []
  eachFormula(pays, (formula) => {
    if (formula.kind === 'perUnit' && formula.each.kind === 'share') found.push(...formula.each.of)
  })
  return found
}

function readyRule(rule: Rule): ReadyRule {
  return { ...rule, ...readyPatch(rule), openPoints: rule.openPoints.map(readyPoint) }
}

function readyPatch<P extends RulePatch>(
  patch: P,
): Omit<P, 'when' | 'pays' | 'duration'> & Required<Pick<ReadyRule, 'when' | 'pays' | 'duration'>>
function readyPatch(patch: RulePatch): RulePatch<Money, Rate, Exact> {
  const { when, pays, duration, ...same } = patch
  return {
    ...same,
    ...(when !== undefined && { when: when === null ? null : readyTest(when) }),
    ...(pays !== undefined && { pays: readyFormula(pays) }),
    ...(duration !== undefined && { duration: duration === null ? null : { ...duration, years: number(duration.years) } }),
  }
}

function readyPoint(point: OpenPoint): OpenPoint<Money, Rate, Exact> {
  return {
    ...point,
    readings: point.readings.map((reading) => ({ ...reading, set: reading.set === null ? null : readyPatch(reading.set) })),
  }
}

const number = (text: string | null): Exact | null => (text === null ? null : exact(text))

function readyTest(test: Test): ReadyTest {
  switch (test.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return { ...test, value: exact(test.value) }
    case 'is':
    case 'oneOf':
    case 'within':
    case 'judged':
      return test
    case 'all':
    case 'any':
      return { ...test, of: test.of.map(readyTest) }
    case 'not':
      return { ...test, of: readyTest(test.of) }
  }
}

const levels = <T, V>(table: Levels<T>, value: (text: T) => V): Levels<V> => ({
  ...table,
  of: Object.fromEntries(Object.entries(table.of).map(([key, text]) => [key, value(text)])),
})
const amount = (value: string | Levels<string>): Money | Levels<Money> => (typeof value === 'string' ? yuan(value) : levels(value, yuan))
const share = (value: string | Levels<string>): Rate | Levels<Rate> => (typeof value === 'string' ? rate(value) : levels(value, rate))
const cap = (value: Cap | null): ReadyCap | null => (value === null ? null : { ...value, value: amount(value.value) })

function readyFormula(formula: Formula): ReadyFormula {
  switch (formula.kind) {
    case 'fixed':
      return { ...formula, amount: yuan(formula.amount) }
    case 'share':
      return { ...formula, rate: share(formula.rate), cap: cap(formula.cap) }
    case 'perUnit': {
      const { each, bound } = formula
      return {
        ...formula,
        each: readyFormula(typeof each === 'string' ? { kind: 'fixed', amount: each, bound } : each),
        over: number(formula.over),
        atMost: number(formula.atMost),
        cap: cap(formula.cap),
      }
    }
    case 'tiers':
      return { ...formula, steps: formula.steps.map((step) => ({ at: exact(step.at), amount: yuan(step.amount) })), cap: cap(formula.cap) }
    case 'levels':
      return { ...formula, of: levels(formula, yuan).of }
    case 'match':
      return { ...formula, rate: rate(formula.rate), cap: cap(formula.cap) }
    case 'times':
      return { ...formula, cap: cap(formula.cap) }
    case 'sum':
    case 'least':
      return { ...formula, of: formula.of.map(readyFormula), cap: cap(formula.cap) }
    case 'given':
      return { ...formula, if: readyTest(formula.if), pays: readyFormula(formula.pays) }
    case 'open':
      return formula
  }
}

function readyLimit(limit: RuleLimit): ReadyLimit {
  switch (limit.kind) {
    case 'annual':
      return { ...limit, years: number(limit.years), value: amount(limit.value) }
    case 'aggregate':
      return { ...limit, share: rate(limit.share) }
    case 'onlyHighest':
    case 'excludes':
      return limit
  }
}
