import { whyOutside, type Amount, type Assessment, type Line, type Ready, type Step } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { boundLead, isSettled, longestOf, moneyWords, rateWords, totalOf } from '../words/amounts.ts'
import { exactLead, openRange } from './amount.ts'
import { formulaStep } from './limiter.ts'
import { refusedPhrase } from './refused.ts'

type Asks = Extract<Assessment, { status: 'mayQualify' | 'needsAnswers' }>

/** What measures of texts of one status come to, the answers concern every one of them. */
export interface Come {
  readonly results: readonly Assessment[]
  /** Together, within limits; null where nothing of them could be summed. */
  readonly line: Line | null
  /** The payees chosen, by id. */
  readonly roles: readonly string[]
  /** Texts of another status are spoken of in the same sentence. */
  readonly beside: boolean
}

/** Whether any of them could pay. */
export const pays = ({ results }: Pick<Come, 'results'>): boolean => results.some(asks)

/** 不超过500万元; 3项可算，其中最高一项…；另1项还差数，最多100万元. Where nothing pays, why. */
export function phraseOf({ results, line, roles, beside }: Come, book: Ready, words: EstimateWords): string {
  const asking = results.filter(asks)
  if (asking.length === 0) return refusedPhrase(results, roles, book, words, beside)
  const outside = asking.filter((one) => whyOutside(one) !== null)
  const inside = asking.filter((one) => !outside.includes(one))
  const may = inside.filter(({ status }) => status === 'mayQualify')
  const need = inside.filter(({ status }) => status === 'needsAnswers')
  const pieces = [
    ...(may.length === 0 ? [] : [mayPhrase(may, line, book, words)]),
    ...(need.length === 0 ? [] : [needPhrase(need, may.length > 0, book, words)]),
    ...(outside.length === 0 ? [] : [outsidePhrase(outside, inside.length > 0, book, words)]),
  ]
  const other = (piece: string, at: number): string => (at === 0 ? piece : say(words, 'answer.other', { phrase: piece }))
  return pieces.map(other).join(say(words, 'answer.semicolon'))
}

const asks = (one: Assessment): one is Asks => one.status === 'mayQualify' || one.status === 'needsAnswers'

function mayPhrase(may: readonly Asks[], line: Line | null, book: Ready, words: EstimateWords): string {
  const [first] = may
  if (may.length === 1 && first !== undefined) return onePhrase(first, book, words)
  const n = may.length
  const ids = may.map(({ rule }) => rule.id)
  const year = book.limits.find((limit) => limit.kind === 'annual' && ids.every((id) => limit.over.includes(id)))
  if (line?.amount != null && year !== undefined) return sharedPhrase(may, line.amount, book, words)
  const limits = new Set(line?.awards.flatMap(({ by }) => by ?? []))
  const limit = (['onlyHighest', 'excludes', 'aggregate'] as const).find((one) => limits.has(one))
  if (line?.amount == null || limit === undefined || !isSettled(line.amount))
    return say(words, 'answer.several', { n, amount: onePhrase(highest(may), book, words) })
  const lead = boundLead(line.amount.bound, words)
  return say(words, `answer.several.${limit}`, { n, amount: lead + moneyWords(line.amount.low, book.locale, line.amount.bound) })
}

/** One yearly ceiling over all of them presupposes that they are added; what is still open only adds to the low end. */
function sharedPhrase(may: readonly Asks[], { low, bound }: Amount, book: Ready, words: EstimateWords): string {
  const sum = totalOf(may.map((one) => one.amount.low))
  const limit = may.map(({ step }) => annualOf(step)).find((step) => step !== null)?.limit.high ?? null
  const why = sum.gt(low)
    ? say(words, 'answer.annual.bites', { sum: moneyWords(sum, book.locale, bound) })
    : limit === null
      ? say(words, 'answer.annual.outside')
      : say(words, 'answer.annual.free', { limit: moneyWords(limit, book.locale) })
  return say(words, 'answer.several.annual', { n: may.length, total: moneyWords(low, book.locale, bound), why })
}

function needPhrase(need: readonly Asks[], others: boolean, book: Ready, words: EstimateWords): string {
  const [first] = need
  if (need.length === 1 && !others && first !== undefined) return onePhrase(first, book, words)
  const highs = need.map(({ amount }) => amount.high)
  const most = highs.includes(null) ? null : longestOf(highs)
  return most === null
    ? say(words, 'answer.need.open', { n: need.length })
    : say(words, 'answer.need', { n: need.length, amount: moneyWords(most, book.locale, 'upTo') })
}

function outsidePhrase(outside: readonly Asks[], others: boolean, book: Ready, words: EstimateWords): string {
  const [first] = outside
  const n = outside.length
  if (n > 1 || first === undefined)
    return say(words, outside.some((one) => whyOutside(one) === 'floor') ? 'answer.outside.floor' : 'answer.outside', {
      n,
      amount: onePhrase(highest(outside), book, words),
    })
  const said = onePhrase(first, book, words)
  return others ? say(words, 'answer.outside.one', { amount: said }) : said
}

/** One measure's amount, with the words it must be chosen by or the limit that cut it. */
function onePhrase(one: Asks, book: Ready, words: EstimateWords): string {
  const amount = matched(one, bare(one, book, words), book, words)
  if (one.selective) return say(words, 'answer.selected', { amount, words: one.rule.selection?.words ?? '' })
  return one.subjectToBudget ? say(words, 'answer.budget', { amount }) : amount
}

function bare({ amount, step, judgement, missing }: Asks, book: Ready, words: EstimateWords): string {
  if (isSettled(amount)) {
    const lead = amount.bound === 'exact' ? exactLead(step, words) : boundLead(amount.bound, words)
    return say(words, 'answer.settled', { lead, amount: moneyWords(amount.low, book.locale, amount.bound) })
  }
  const range = amount.high === null ? say(words, 'answer.noCeiling') : openRange(amount, step, judgement, words, book)
  const numbers = missing.every((fact) => numeric.has(book.facts[fact]?.kind ?? ''))
  return say(words, numbers ? 'answer.open' : 'answer.open.asked', { n: missing.length, range })
}
const numeric = new Set(['money', 'count', 'quantity', 'price', 'ratio'])

/** 不超过300万元（按1∶1为900万元，各级财政总额只余300万元）. */
function matched({ limiter, step }: Asks, amount: string, book: Ready, words: EstimateWords): string {
  if (limiter !== 'aggregate' || step.kind !== 'aggregate' || step.room.high === null || step.before.range.high === null) return amount
  const formula = formulaStep(step)
  return say(words, 'answer.matched', {
    amount,
    way: formula.kind === 'match' ? rateWords(formula.rate) : say(words, 'answer.formula'),
    before: moneyWords(step.before.range.high, book.locale, step.before.bound),
    room: moneyWords(step.room.high, book.locale, 'upTo'),
  })
}

const annualOf = (step: Step): Extract<Step, { kind: 'annual' }> | null =>
  step.kind === 'annual' ? (step.outside ? null : step) : 'before' in step ? annualOf(step.before) : null

/** The largest at its high end; without a ceiling it is largest. */
function highest(list: readonly Asks[]): Asks {
  const top = list.map(({ amount }) => amount.high).includes(null) ? null : longestOf(list.map(({ amount }) => amount.high))
  const found = list.find(({ amount }) => (top === null ? amount.high === null : amount.high?.eq(top) === true))
  if (found === undefined) throw new Error('no measure to speak of')
  return found
}
