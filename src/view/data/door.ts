import { isDay } from '../../days/day.ts'
import {
  applyLimits,
  assessAll,
  breakpoints,
  nearest,
  numberFacts,
  parseFacts,
  readings,
  validity,
  type Answer,
  type Answers,
  type Assessment,
  type Facts,
  type Judgement,
  type Ready,
} from '../../engine/index.ts'
import { yuanEnds, yuanText } from '../words/amounts.ts'
import { amountOut, awardsOut, totalOut, type AmountOut, type AwardOut, type TotalOut } from './doorTotals.ts'
import { strangePlaces, type IsPlace } from './doorPlaces.ts'
import { explainStep } from '../words/explain.ts'
import { explainJudgement, numberWords } from '../words/judgement.ts'
import { wordProblem } from '../words/problems.ts'
import { say } from '../../locale/say.ts'
import type { DoorWords } from '../../locale/estimate/handed.ts'

/**
 * The headless door's own shapes (README “无界面测算”): plain JSON, amounts in yuan as decimal text to the fen.
 * Same engine, same data, same sentences as the page.
 */
interface AssessmentOut {
  readonly policy: string
  readonly clause: string
  readonly measure: string
  /** Role ids, or `notStated`. */
  readonly payee: readonly string[]
  readonly validity: string
  readonly status: string
  readonly selective: boolean
  readonly subjectToBudget: boolean
  readonly amount: AmountOut | null
  readonly overYears: { readonly years: string; readonly low: string; readonly high: string | null } | null
  readonly limiter: string | null
  /** Fact addresses still needed. */
  readonly missing: readonly string[]
  /** Fact addresses an authority judges and nobody has answered. */
  readonly assumes: readonly string[]
  readonly openPoints: readonly {
    readonly about: string
    readonly readings: readonly { readonly id: string; readonly cautious: boolean; readonly amount: AmountOut | null }[]
  }[]
  readonly conditions: readonly { readonly text: string; readonly verdict: string; readonly distance: string | null }[]
  readonly steps: readonly { readonly text: string; readonly amount: string }[]
  readonly breakpoints: readonly { readonly fact: string; readonly at: string; readonly exact: string; readonly gives: string }[]
}
export interface Answered {
  readonly on: string
  readonly dataVersion: string
  readonly assessments: readonly AssessmentOut[]
  readonly awards: readonly AwardOut[]
  readonly totals: readonly TotalOut[]
}
export type Reply = Answered | { readonly errors: readonly string[] }

/** What one run asks beside the facts; a fact object may carry `$on`, `$asWritten` and `$policies` of its own. */
export interface Request {
  readonly on: string
  /** 按文本（不看时效）: lines of the totals merge, and 就高不重复 bites between old and new. */
  readonly asWritten: boolean
  readonly policies: readonly string[] | null
}

const anyPlace: IsPlace = () => true

/** One fact object → all assessments, or one sentence for each thing that cannot be used: nothing half-done. */
export function answer(input: unknown, request: Request, book: Ready, words: DoorWords, isPlace: IsPlace = anyPlace): Reply {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { errors: [say(words, 'door.notAnObject')] }
  const entries: (readonly [string, unknown])[] = Object.entries(input)
  const own: Readonly<Record<string, unknown>> = Object.fromEntries(entries.filter(([key]) => key.startsWith('$')))
  const asked = {
    on: own['$on'] ?? request.on,
    asWritten: own['$asWritten'] ?? request.asWritten,
    policies: own['$policies'] ?? request.policies,
  }
  const { facts, problems } = parseFacts(answersIn(entries), book)
  const errors = [
    ...strangers(own, words),
    ...shapes(entries, words),
    ...[...problems, ...strangePlaces(facts, book, isPlace)].map((problem) => `${problem.fact}: ${wordProblem(problem, book, words)}`),
    ...asks(asked, book, words),
  ]
  if (errors.length > 0) return { errors }
  const { on, asWritten, policies } = asked as Request
  const results = assessAll(book, facts).filter(({ rule }) => policies === null || policies.includes(rule.policy))
  const totals = applyLimits(results, book, facts, { on, asWritten })
  return {
    on,
    dataVersion: book.version,
    assessments: results.map((result) => toOut(result, book, facts, on, words)),
    awards: awardsOut(totals, book, words),
    totals: totals.map((total) => totalOut(total, asWritten, book, words)),
  }
}

const settings = ['$on', '$asWritten', '$policies']
const strangers = (own: Readonly<Record<string, unknown>>, words: DoorWords): string[] =>
  Object.keys(own)
    .filter((key) => !settings.includes(key))
    .map((key) => say(words, 'door.stranger', { found: key, expected: settings.join(say(words, 'and')) }))

const isAnswer = (value: unknown): value is Answer =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'))

const answersIn = (entries: readonly (readonly [string, unknown])[]): Answers =>
  Object.fromEntries(entries.flatMap(([key, value]) => (key.startsWith('$') || !isAnswer(value) ? [] : [[key, value]])))

const shapes = (entries: readonly (readonly [string, unknown])[], words: DoorWords): string[] =>
  entries.flatMap(([key, value]) =>
    key.startsWith('$') || isAnswer(value) ? [] : [`${key}: ${say(words, 'door.shape', { found: JSON.stringify(value) })}`],
  )

function asks({ on, asWritten, policies }: Readonly<Record<keyof Request, unknown>>, book: Ready, words: DoorWords): string[] {
  const errors = [
    ...(isDay(on) ? [] : [say(words, 'door.day', { found: JSON.stringify(on) })]),
    ...(typeof asWritten === 'boolean' ? [] : [say(words, 'door.asWritten', { found: JSON.stringify(asWritten) })]),
  ]
  if (policies === null) return errors
  const known = book.policies.map(({ id }) => id)
  if (!Array.isArray(policies)) return [...errors, say(words, 'door.policies', { expected: known.join(say(words, 'and')) })]
  const unknown = policies.filter((id) => !known.includes(String(id))).map(String)
  return [
    ...errors,
    ...unknown.map((found) => say(words, 'door.policy', { found, expected: [...nearest(found, known), ...known][0] ?? '' })),
  ]
}

function toOut(result: Assessment, book: Ready, facts: Facts, on: string, words: DoorWords): AssessmentOut {
  const { rule, amount, overYears } = result
  const policy = book.policies.find(({ id }) => id === rule.policy)
  return {
    policy: rule.policy,
    clause: rule.clause,
    measure: rule.id,
    payee: rule.payee.stated ? rule.payee.roles : ['notStated'],
    validity: policy === undefined ? 'unknown' : validity(policy, on),
    status: result.status,
    selective: result.selective,
    subjectToBudget: result.subjectToBudget,
    amount: amount === null ? null : amountOut(amount),
    overYears: overYears === null ? null : { years: overYears.years.toFixed(), ...yuanEnds({ ...overYears, bound: amount.bound }) },
    limiter: result.limiter,
    missing: result.missing,
    assumes: result.assumes.flatMap(({ test }) => ('fact' in test ? [test.fact] : [])),
    openPoints: readings(rule, book, facts).map((point) => ({
      about: point.about,
      readings: point.readings.map(({ id, cautious, amount: read }) => ({ id, cautious, amount: read === null ? null : amountOut(read) })),
    })),
    conditions: leavesOf(result.judgement).map((leaf) => conditionOut(leaf, book, words)),
    steps: result.step === null ? [] : explainStep(result.step, book, words),
    breakpoints: numberFacts(rule, book).flatMap((fact) =>
      breakpoints(rule, book, facts, fact).map(({ at, exact, gives }) => ({
        fact,
        at: at.toFixed(),
        exact,
        gives: yuanText(gives, amount?.bound),
      })),
    ),
  }
}

/** What is judged, leaf by leaf; an 或 or a 不 stays one line, as the text says it. */
function leavesOf(judgement: Judgement): readonly Judgement[] {
  return judgement.test.kind === 'all' ? judgement.of.flatMap(leavesOf) : [judgement]
}

function conditionOut(leaf: Judgement, book: Ready, words: DoorWords): AssessmentOut['conditions'][number] {
  const { test, verdict, distance } = leaf
  return {
    text: explainJudgement(leaf, book, words),
    verdict,
    distance: distance === null || !('fact' in test) ? null : numberWords(distance, test.fact, book),
  }
}
