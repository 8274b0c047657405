import { exact, rate, yuan, type Exact, type Money, type Rate } from '../../money/money.ts'
import type { Cap, Formula, Levels, OpenPoint, Rule, Rulebook, RuleLimit, RulePatch, Test } from '../../schema/rulebook.ts'
import {
  patchesOf,
  testOf,
  type Ready,
  type ReadyCap,
  type ReadyFormula,
  type ReadyLimit,
  type ReadyPatch,
  type ReadyRule,
  type ReadyTest,
} from '../facts/ready.ts'
import { anatomiesIn } from './anatomy.ts'

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
    listable: new Map(measures.flatMap((rule) => [rule, ...patchesOf(rule)].flatMap(listsIn))),
  }
}

const listsIn = ({ pays }: ReadyPatch): [string, string][] =>
  pays === undefined
    ? []
    : anatomiesIn(pays).flatMap(({ lists, numbers: [count = ''] }) => lists.map((list): [string, string] => [list, count]))

function readyRule(rule: Rule): ReadyRule {
  const { premise, payOut, ...own } = rule
  const exactly = readyPatch(premise === undefined ? own : { ...own, premise })
  return { ...own, ...exactly, ...(payOut !== undefined && { payOut: payOut.map(rate) }), openPoints: rule.openPoints.map(readyPoint) }
}

function readyPatch<P extends RulePatch>(
  patch: P,
): Omit<P, 'when' | 'pays' | 'duration' | 'premise'> & Pick<ReadyRule, 'premise'> & Required<Pick<ReadyRule, 'when' | 'pays' | 'duration'>>
function readyPatch(patch: RulePatch): ReadyPatch {
  const { when, pays, duration, premise, ...same } = patch
  return {
    ...same,
    ...(when !== undefined && { when: when === null ? null : readyTest(when) }),
    ...(pays !== undefined && { pays: readyFormula(pays) }),
    ...(premise !== undefined && { premise: { ...premise, share: rate(premise.share) } }),
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
    case 'lessThan': {
      const { times, ...same } = test
      return { ...same, value: exact(test.value), ...(times !== undefined && { times: exact(times) }) }
    }
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
    case 'fixed': {
      const { from, ...same } = formula
      return { ...same, amount: yuan(formula.amount), ...(from !== undefined && { from: yuan(from) }) }
    }
    case 'share': {
      const { from, over, to, ...same } = formula
      return {
        ...same,
        rate: share(formula.rate),
        cap: cap(formula.cap),
        ...(from !== undefined && { from: rate(from) }),
        ...(over !== undefined && { over: yuan(over) }),
        ...(to !== undefined && { to: yuan(to) }),
      }
    }
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
      return {
        ...formula,
        steps: formula.steps.map((step) => ({ ...step, at: exact(step.at), amount: yuan(step.amount) })),
        cap: cap(formula.cap),
      }
    case 'levels':
      return { ...formula, of: levels(formula, amount).of }
    case 'match':
      return { ...formula, rate: rate(formula.rate), cap: cap(formula.cap) }
    case 'times':
      return { ...formula, cap: cap(formula.cap) }
    case 'sum':
    case 'least':
      return { ...formula, of: formula.of.map(readyFormula), cap: cap(formula.cap) }
    case 'years':
      return { ...formula, of: formula.of.map(({ years, pays }) => ({ years: exact(years), pays: readyFormula(pays) })) }
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
