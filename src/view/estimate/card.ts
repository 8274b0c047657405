import { ownFact, rolesFact } from '../../engine/facts/ids.ts'
import { measurePath } from '../site/paths.ts'
import type { Assessment, Judgement, PointRead, Ready, Step } from '../../engine/index.ts'
import { barOf, isSettled, longestOf, rangeWords, type Bounded } from '../words/amounts.ts'
import { amountOf, type AmountWords } from './amount.ts'
import type { EstimateData } from './estimateData.ts'
import { ledgerOf } from '../words/explain.ts'
import { explainDistance, explainJudgement } from '../words/judgement.ts'
import { capSentences, limiterOf, nextSentences, type Bends, type Emphasis } from './limiter.ts'
import { methodOf, payeeOf } from './method.ts'
import { factWords, placeName } from '../words/names.ts'
import { payOutParts } from '../words/payOut.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { tagOf, type Tag } from '../site/tag.ts'

export interface LedgerRow {
  readonly text: string
  readonly amount: string
  /** 0…100, null while the amount is open. */
  readonly bar: string | null
  readonly cut: boolean
}

/** unconfirmed: nobody has yet said that there is such a thing (待确认). */
export type CardStatus = Assessment['status'] | 'unconfirmed'

/** A measure's result in finished words. */
export interface Card {
  readonly id: string
  readonly title: string
  readonly tag: Tag
  readonly status: CardStatus
  readonly amount: AmountWords
  /** 企业（“给予每个企业”）; null: the text does not say. */
  readonly payee: string | null
  /** How it is reckoned, in one line; '' where nothing is. */
  readonly method: string
  readonly ledger: readonly LedgerRow[]
  readonly limiter: Emphasis | null
  readonly caps: readonly string[]
  readonly next: readonly string[]
  readonly failed: readonly string[]
  readonly missing: readonly { readonly fact: string; readonly words: string }[]
  /** Conditions that the answers meet. */
  readonly met: readonly string[]
  readonly assumes: readonly string[]
  readonly points: readonly { readonly about: string; readonly readings: readonly string[] }[]
  readonly notes: readonly string[]
  /** Why nothing can be computed. */
  readonly open: string | null
  readonly clause: { readonly words: string; readonly path: string }
}

export interface Result {
  readonly assessment: Assessment
  readonly points: readonly PointRead[]
  readonly concerned: boolean
}

/** What a card is said with. */
export interface CardSetting {
  readonly book: Ready
  readonly data: Pick<EstimateData, 'words' | 'statuses'> & { readonly rulebook: Pick<EstimateData['rulebook'], 'labels'> }
  /** ISO. */
  readonly on: string
}
/** All that 测算 has. */
export interface Setting extends CardSetting {
  readonly data: EstimateData
}

/** @param breaks where the amount turns; [] while that is not known yet. */
export function toCard({ assessment, points, concerned }: Result, breaks: readonly Bends[], { book, data, on }: CardSetting): Card {
  const { rule } = assessment
  const status = concerned ? assessment.status : 'unconfirmed'
  const { words } = data
  const policy = book.policies.find(({ id }) => id === rule.policy)
  const clause = `${rule.policy}/${rule.clause}`
  return {
    id: rule.id,
    title: say(words, 'card.title', { place: placeName(book, policy?.region ?? ''), title: rule.title }),
    tag: tagOf(data.statuses[rule.policy]?.phases ?? [], on),
    status,
    amount: amountOf(assessment, words, book),
    payee: payeeOf(rule, book, words),
    method: assessment.step === null ? '' : methodOf(assessment.step, book, words),
    ledger: assessment.step === null ? [] : rowsOf(assessment.step, book, words),
    limiter: limiterOf(assessment, book, words),
    caps: capSentences(assessment, breaks, book, words),
    next: nextSentences(assessment, breaks, book, words),
    failed: failedOf(assessment, book, words),
    missing: assessment.missing.map((fact) => ({
      fact,
      words: ownFact(fact)?.kind === 'before' ? say(words, 'before.legend') : factWords(book, fact),
    })),
    met: metIn(assessment.judgement).map((judgement) => explainJudgement(judgement, book, words)),
    assumes: status === 'notMet' ? [] : assessment.assumes.map((judgement) => explainJudgement(judgement, book, words)),
    points: points.filter(({ readings }) => readings.length > 0).map((point) => pointOf(point, words, book)),
    notes: notesOf(assessment, words, book),
    open: assessment.status === 'notComputable' ? say(words, 'open', { why: words[`open.${assessment.why}`] }) : null,
    clause: {
      words: say(words, 'row.clause', { text: policy?.shortTitle ?? '', label: data.rulebook.labels[clause] ?? rule.clause }),
      path: measurePath(rule),
    },
  }
}

/** The payee stands in a line of its own. */
const metIn = (judgement: Judgement): Judgement[] =>
  judgement.of.length > 0
    ? judgement.of.flatMap(metIn)
    : judgement.verdict === 'met' && !('fact' in judgement.test && judgement.test.fact === rolesFact)
      ? [judgement]
      : []

function rowsOf(step: Step, book: Ready, words: EstimateWords): LedgerRow[] {
  const lines = ledgerOf(step, book, words)
  const longest = longestOf(lines.map(({ range }) => range.high))
  return lines.map(({ text, range, cut }) => ({
    text,
    cut,
    amount: rangeWords(range, words, book.locale),
    bar: isSettled(range) && longest !== null ? barOf(range.low, longest) : null,
  }))
}

function failedOf(assessment: Assessment, book: Ready, words: EstimateWords): string[] {
  if (assessment.status !== 'notMet') return []
  if (assessment.because.length === 0) return [say(words, 'failed.zero')]
  return assessment.because.map((judgement) => {
    const text = explainJudgement(judgement, book, words)
    const short = explainDistance(judgement, book, words)
    return short === null ? text : say(words, 'failed.line', { text, short })
  })
}

function pointOf(point: PointRead, words: EstimateWords, book: Ready): Card['points'][number] {
  return {
    about: point.about,
    readings: point.readings.map(({ id, words: way, cautious, amount }) => {
      if (amount === null && !cautious) return say(words, 'point.words', { words: way ?? id })
      if (amount !== null && !cautious && isWideOpen(amount)) return say(words, 'point.unanswered', { words: way ?? id })
      const amountWords = amount === null ? say(words, 'point.open') : rangeWords(amount, words, book.locale)
      return say(words, cautious ? 'point.cautious' : 'point.other', { words: way ?? id, amount: amountWords })
    }),
  }
}

/** Nothing that this amount hangs on is answered, and no ceiling is printed. */
const isWideOpen = ({ low, high }: Bounded): boolean => high === null && low.isZero()

function notesOf({ rule, status, selective, subjectToBudget, overYears, amount }: Assessment, words: EstimateWords, book: Ready): string[] {
  const found: string[] = []
  if (selective) found.push(say(words, 'selective'))
  if (subjectToBudget && status !== 'notComputable') found.push(say(words, 'budget'))
  if (rule.paidAfter !== null) found.push(say(words, 'paidAfter', { words: rule.paidAfter }))
  const parts = payOutParts(rule, amount)
  if (parts.length > 0) {
    const amounts = parts.map((part) => rangeWords(part, words, book.locale)).join(say(words, 'and'))
    found.push(say(words, 'payOut', { n: parts.length, amounts }))
  }
  if (overYears !== null)
    found.push(
      say(words, 'overYears', {
        years: overYears.years.toFixed(),
        amount: rangeWords({ ...overYears, bound: amount.bound }, words, book.locale),
      }),
    )
  return found
}
