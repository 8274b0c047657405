import { exact, nothing, type Exact } from '../../money/money.ts'
import type { Bound, Formula } from '../../schema/rulebook.ts'
import { alone } from './alone.ts'
import { calculate } from '../formula/calculate.ts'
import { contextOf, inFacts, type Context } from '../formula/context.ts'
import { numberFact, numberOf, withFact, type Facts } from '../facts/facts.ts'
import { judge, judgedLeaves, unmetLeaves, type Judgement } from '../facts/judge.ts'
import { addRanges, point, timesRange, type Range } from '../facts/range.ts'
import { testOf, type Ready, type ReadyFormula, type ReadyRule } from '../facts/ready.ts'
import { yearsIn } from '../formula/years.ts'
import { join, type Limiter, type Step } from '../formula/step.ts'

export interface Amount extends Range {
  readonly bound: Bound
}

/** `full` years of `whole` each and, where months are left over, one more of `rest`. */
export interface OverYears extends Range {
  readonly years: Exact
  readonly full: Exact
  readonly whole: Range
  readonly rest: Range | null
  /** Of a schedule, year by year; `full`, `whole` and `rest` are then nothing. */
  readonly each?: readonly Range[]
}

interface Head {
  readonly rule: ReadyRule
  /** All conditions, payee first. */
  readonly judgement: Judgement
  /** Judged leaves a result rests on: to be said beside it. */
  readonly assumes: readonly Judgement[]
  /** Stands outside every sum while a selection is not yet answered 是. */
  readonly selective: boolean
  readonly subjectToBudget: boolean
}

/** A measure's result under one set of facts (model.md §3). A refusal keeps its reason and, where it came from arithmetic, its step. */
export type Assessment = Head &
  (
    | {
        readonly status: 'mayQualify'
        readonly amount: Amount
        readonly step: Step
        readonly limiter: Limiter | null
        readonly overYears: OverYears | null
        readonly missing: readonly []
      }
    | {
        readonly status: 'needsAnswers'
        readonly amount: Amount
        readonly step: Step
        readonly limiter: Limiter | null
        readonly overYears: OverYears | null
        readonly missing: readonly string[]
      }
    | {
        readonly status: 'notMet'
        readonly amount: Amount
        readonly step: Step | null
        readonly limiter: Limiter | null
        readonly because: readonly Judgement[]
        readonly overYears: null
        readonly missing: readonly []
      }
    | {
        readonly status: 'notComputable'
        readonly amount: null
        readonly step: null
        readonly limiter: null
        readonly why: Extract<Formula, { kind: 'open' }>['why']
        readonly overYears: null
        /** Answers that could still end in a refusal. */
        readonly missing: readonly string[]
      }
  )

/** Every measure of the book, in clause order. */
export function assessAll(book: Ready, facts: Facts): Assessment[] {
  const context = contextOf(book, facts)
  return book.measures.map((rule) => assessIn(rule, book, context))
}

/** One measure. A reading of an open point is assessed by the same function with the patched rule. */
export const assess = (rule: ReadyRule, book: Ready, facts: Facts): Assessment => assessIn(rule, book, contextOf(book, facts))

function assessIn(rule: ReadyRule, book: Ready, context: Context): Assessment {
  const { facts, kinds } = context
  const judgement = judge(book.tests.get(rule.id) ?? testOf(rule), facts, kinds)
  const head = {
    rule,
    judgement,
    assumes: judgedLeaves(judgement),
    subjectToBudget: rule.budget,
    selective: rule.selection !== null && !isTrue(facts, rule.selection.fact),
  }
  if (judgement.verdict === 'unmet') return refusal(head, unmetLeaves(judgement), null)
  if (rule.pays.kind === 'open')
    return {
      ...head,
      status: 'notComputable',
      amount: null,
      step: null,
      limiter: null,
      why: rule.pays.why,
      overYears: null,
      missing: judgement.missing,
    }
  const step = stepOf(rule, book, firstYear(rule, book, context))
  if (step.unmet !== null) return refusal(head, [step.unmet], step)
  if (step.range.high?.isZero() === true) return refusal(head, [], step)
  const unknown = judgement.verdict === 'unknown'
  const amount = { low: unknown ? nothing : step.range.low, high: step.range.high, bound: step.bound }
  const missing = join(judgement.missing, step.missing)
  const rest = { amount, step, limiter: step.limiter, overYears: overYears(rule, book, context, step, unknown) }
  return missing.length === 0
    ? { ...head, status: 'mayQualify', ...rest, missing: [] }
    : { ...head, status: 'needsAnswers', ...rest, missing }
}

const refusal = (head: Head, because: readonly Judgement[], step: Step | null): Assessment => ({
  ...head,
  status: 'notMet',
  amount: { ...point(nothing), bound: step?.bound ?? 'exact' },
  step,
  limiter: because.length > 0 ? null : (step?.limiter ?? null),
  because,
  overYears: null,
  missing: [],
})

const stepOf = (rule: ReadyRule, book: Ready, context: Context): Step =>
  alone(rule, calculate(rule.pays, context), book.limitsOf.get(rule.id) ?? [], context)

function isTrue(facts: Facts, fact: string): boolean {
  const known = facts.get(fact)
  return known?.kind === 'flag' && known.value
}

const one = exact('1')
export const twelve = exact('12')

/** The fact that counts months, if the measure is paid by the month. */
export function monthsOf(rule: ReadyRule, book: Ready): string | null {
  const by = rule.duration?.by ?? null
  return by !== null && (book.facts[by]?.unit ?? '').includes('月') ? by : null
}

/** Months beyond twelve belong to later years: one award is the first year. */
function firstYear(rule: ReadyRule, book: Ready, context: Context): Context {
  const fact = monthsOf(rule, book)
  if (fact === null) return context
  const months = numberOf(context.facts, fact)
  const facts = months === null || months.lte(twelve) ? context.facts : withFact(context.facts, fact, numberFact(twelve))
  return { ...context, facts, months: { fact, most: twelve } }
}

/** A schedule's years, as many as are asked for. */
function scheduled(
  pays: Extract<ReadyFormula, { kind: 'years' }>,
  rule: ReadyRule,
  book: Ready,
  context: Context,
  asked: Exact | null,
  unknown: boolean,
): OverYears {
  const all = yearsIn(pays)
  const years = asked?.lt(all) === true ? asked.floor().toNumber() : all
  const each = Array.from({ length: years }, (_, year): Range => {
    const { range } = stepOf(rule, book, { ...context, year })
    return unknown ? { low: nothing, high: range.high } : range
  })
  const none = exact('0')
  return { years: exact(String(years)), full: none, whole: point(nothing), rest: null, each, ...each.reduce(addRanges, point(nothing)) }
}

/** The parts that one award is paid in, a year after another; [] where it is paid at once. */
export const payOutsOf = ({ payOut = [] }: ReadyRule, amount: Range): Range[] => payOut.map((share) => timesRange(amount, point(share)))

/** All years together, each under its own yearly cap, at most as many as the text pays; null until the years are answered. */
function overYears(rule: ReadyRule, book: Ready, context: Context, first: Step, unknown: boolean): OverYears | null {
  const by = rule.duration?.by ?? null
  const asked = by === null ? null : numberOf(context.facts, by)
  if (rule.pays.kind === 'years') return by !== null && asked === null ? null : scheduled(rule.pays, rule, book, context, asked, unknown)
  if (by === null || asked === null || asked.isZero()) return null
  const year = monthsOf(rule, book) === null ? one : twelve
  const most = rule.duration?.years?.times(year) ?? asked
  const paid = asked.gt(most) ? most : asked
  const full = paid.divToInt(year)
  const rest = paid.minus(full.times(year))
  const inYear = (units: Exact): Range => {
    const same = units.eq(year) && asked.gte(year)
    const { range } = same ? first : stepOf(rule, book, inFacts(context, withFact(context.facts, by, numberFact(units))))
    return unknown ? { low: nothing, high: range.high } : range
  }
  const [whole, part] = [inYear(year), rest.isZero() ? null : inYear(rest)]
  const all = addRanges(timesRange(whole, point(full)), part ?? point(nothing))
  return { years: full.plus(part === null ? 0 : 1), full, whole, rest: part, ...all }
}
