import { owns } from '../../floor/floor.ts'
import {
  applyLimits,
  assessAll,
  breakpoints,
  elsewhere,
  numberFacts,
  parseFacts,
  readings,
  validity,
  type Answer,
  type AnswerProblem,
  type Answers,
  type Assessment,
  type Facts,
  type Judgement,
  type Known,
  type Ready,
  type ReadyRule,
} from '../../engine/index.ts'
import { yuanEnds, yuanText } from '../words/amounts.ts'
import { askedBy, type Request } from './doorAsks.ts'
import type { Group } from './doorJson.ts'
import { brief, briefly, visible } from './doorText.ts'
import { amountOut, awardsOut, totalOut, type AmountOut, type AwardOut, type TotalOut } from './doorTotals.ts'
import { payOutParts } from '../words/payOut.ts'
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
  /** One award paid in parts, a year after another; only where the text pays it so. */
  readonly payOut?: readonly { readonly low: string; readonly high: string | null }[]
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

/** What the door stands on: the book and the words of one script, and which codes GB/T 2260 has. */
export interface Door {
  readonly book: Ready
  readonly words: DoorWords
  readonly isPlace: (code: string) => boolean
}

/** One fact object → all assessments, or one sentence for each thing that cannot be used: nothing half-done. */
export function answer(group: Group, request: Request, door: Door): Reply {
  const { book, words } = door
  const { value } = group
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused([say(words, 'door.notAnObject')], words)
  const entries: (readonly [string, unknown])[] = Object.entries(value)
  const most = Object.keys(book.facts).length + spare
  if (entries.length > most) return refused([say(words, 'door.tooMany', { count: entries.length, most })], words)
  const found = askedBy(new Map(entries.filter(([key]) => isSetting(key))), request, book, words)
  const { facts, problems } = parseFacts(answersIn(entries), book)
  const errors = [
    ...group.doubled.map((name) => say(words, 'door.doubled', { name: brief(name) })),
    ...shapes(entries, words),
    ...problems.map((problem) => `${brief(problem.fact)}: ${wordProblem(quoted(problem), book, words)}`),
    ...noPlaces(facts, door),
    ...('errors' in found ? found.errors : []),
  ]
  if (errors.length > 0 || 'errors' in found) return refused(errors, words)
  const { on, asWritten, policies, measures } = found.asked
  const named = (rule: ReadyRule): boolean => policies?.includes(rule.policy) !== false && measures?.includes(rule.id) !== false
  const results = assessAll({ ...book, measures: book.measures.filter(named) }, facts)
  const totals = applyLimits(results, book, facts, { on, asWritten })
  return {
    on,
    dataVersion: book.version,
    assessments: results.map((result) => toOut(result, book, facts, on, words)),
    awards: awardsOut(totals, book, words),
    totals: totals.map((total) => totalOut(total, asWritten, book, words)),
  }
}

function payOutOf({ rule, amount }: Assessment): Pick<AssessmentOut, 'payOut'> {
  const parts = payOutParts(rule, amount)
  return parts.length === 0 ? {} : { payOut: parts.map(yuanEnds) }
}

/** A group may have so many names more than there are facts: room for slips, none for what is no group. */
const spare = 100
/** So many sentences of one group are printed; the others are counted. */
const mostErrors = 20

/** A line each. */
function refused(errors: readonly string[], words: DoorWords): Reply {
  const more = errors.length - mostErrors
  const shown = more > 0 ? [...errors.slice(0, mostErrors), say(words, 'door.more', { count: more })] : errors
  return { errors: shown.map(visible) }
}

const isSetting = (key: string): boolean => key.startsWith('$')

const isAnswer = (value: unknown): value is Answer =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'))

const answersIn = (entries: readonly (readonly [string, unknown])[]): Answers =>
  Object.fromEntries(entries.flatMap(([key, value]) => (isSetting(key) || !isAnswer(value) ? [] : [[key, value]])))

const shapes = (entries: readonly (readonly [string, unknown])[], words: DoorWords): string[] =>
  entries.flatMap(([key, value]) =>
    isSetting(key) || isAnswer(value) ? [] : [`${brief(key)}: ${say(words, 'door.shape', { found: briefly(value) })}`],
  )

/** What was written, as it can be quoted. */
const quoted = (problem: AnswerProblem): AnswerProblem => {
  const { kind, fact, found } = problem
  return kind === 'unknownFact' ? { ...problem, fact: brief(fact) } : { ...problem, found: brief(found) }
}

/** Codes that no place has; a place outside the texts is one like any other. */
const noPlaces = (facts: ReadonlyMap<string, Known>, { book, words, isPlace }: Door): string[] =>
  [...facts].flatMap(([fact, known]) => {
    if (book.facts[fact]?.kind !== 'region' || known.kind !== 'choice') return []
    const { value } = known
    const good = owns(book.regions, value) || value === elsewhere || isPlace(value)
    return good
      ? []
      : [`${fact}: ${say(words, 'problem.notARegion', { found: value, expected: Object.keys(book.regions).join(say(words, 'and')) })}`]
  })

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
    ...payOutOf(result),
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
