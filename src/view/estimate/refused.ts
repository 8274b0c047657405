import { rolesFact } from '../../engine/facts/ids.ts'
import type { Assessment, Judgement, Ready, Step } from '../../engine/index.ts'
import { none, type Exact } from '../../money/money.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'
import { explainDistance, explainJudgement } from '../words/judgement.ts'
import { factWords, valueWords } from '../words/names.ts'

type Refusal = Extract<Assessment, { status: 'notMet' }>
type Unmade = Extract<Assessment, { status: 'notComputable' }>

/**
 * Why nothing comes of measures none of which pays, in one phrase: what is not met before what has no formula.
 * @param roles the payees chosen, by id.
 * @param beside other texts are spoken of in the same sentence.
 */
export function refusedPhrase(
  results: readonly Assessment[],
  roles: readonly string[],
  book: Ready,
  words: ReckonedWords,
  beside = false,
): string {
  const unmet = results.filter((one): one is Refusal => one.status === 'notMet')
  const open = results.filter((one): one is Unmade => one.status === 'notComputable')
  if (unmet.length === 0 && open.length === 0) return say(words, 'answer.unfilled')
  if (unmet.length === 0) return openPhrase(open, words, beside)
  const others = unmet.filter(isPaidToOthers)
  const met = unmet.filter((one) => !others.includes(one))
  const said =
    met.length === 0 ? payeePhrase(others, roles, book, words) : say(words, 'answer.filled', { phrase: unmetPhrase(met, book, words) })
  return open.length === 0 ? said : [said, say(words, 'answer.other.open', { n: open.length })].join(say(words, 'answer.semicolon'))
}

/** Refused for who asks alone: whoever is paid, nothing else was answered. */
export const isPaidToOthers = (one: Assessment): boolean =>
  one.status === 'notMet' && one.because.length > 0 && one.because.every(({ test }) => 'fact' in test && test.fact === rolesFact)

function openPhrase(open: readonly Unmade[], words: ReckonedWords, beside: boolean): string {
  if (open.every(({ why }) => why === 'wordsOnly')) return say(words, beside ? 'answer.words.near' : 'answer.words')
  return say(words, open.every(({ why }) => why === 'caseByCase') ? 'answer.caseByCase' : 'answer.noFormula', { n: open.length })
}

function payeePhrase(others: readonly Refusal[], roles: readonly string[], book: Ready, words: ReckonedWords): string {
  const chosen = roles.map((role) => valueWords(book, rolesFact, role)).join(say(words, 'and'))
  const payees = new Set(others.map(({ rule }) => rule.payee.roles.join()))
  const payee = (others[0]?.rule.payee.roles ?? []).map((role) => valueWords(book, rolesFact, role)).join(say(words, 'and'))
  if (payees.size > 1) return say(words, 'answer.payee.various', { n: others.length, roles: chosen })
  return others.length === 1
    ? say(words, 'answer.payee', { payee, roles: chosen })
    : say(words, 'answer.payee.several', { n: others.length, payee, roles: chosen })
}

/** The nearest lacks the fewest conditions, of equals the smallest part of its first threshold. */
const isNearer = (one: Refusal, other: Refusal): boolean =>
  lacks(one) < lacks(other) || (lacks(one) === lacks(other) && partOf(one).lt(partOf(other)))

function partOf({ because: [first] }: Refusal): Exact {
  const whole = first !== undefined && 'value' in first.test && typeof first.test.value !== 'string' ? first.test.value : none
  return first?.gap == null || whole.isZero() ? whole : first.gap.div(whole)
}

function unmetPhrase(unmet: readonly Refusal[], book: Ready, words: ReckonedWords): string {
  const zero = unmet.find(({ because }) => because.length === 0)
  if (zero !== undefined && unmet.length === 1) return zeroPhrase(zero.step, book, words)
  const nearest = unmet.reduce((best, one) => (isNearer(one, best) ? one : best))
  const said =
    nearest.because.length === 0
      ? zeroPhrase(nearest.step, book, words)
      : nearest.because.map((judgement) => lackWords(judgement, book, words)).join(say(words, 'and'))
  return unmet.length === 1
    ? say(words, 'answer.unmet', { nearest: said })
    : say(words, 'answer.unmet.several', { n: unmet.length, nearest: said })
}

/** One whose conditions hold and whose base is nothing lacks the least. */
const lacks = ({ because }: Refusal): number => because.length

/** 年度新增注册量还差超过200万条; without a distance the condition itself. */
function lackWords(judgement: Judgement, book: Ready, words: ReckonedWords): string {
  const short = explainDistance(judgement, book, words)
  return short === null || !('fact' in judgement.test)
    ? explainJudgement(judgement, book, words)
    : say(words, 'answer.short', { name: factWords(book, judgement.test.fact), short })
}

function zeroPhrase(step: Step | null, book: Ready, words: ReckonedWords): string {
  const name = step === null ? null : emptyBase(step, book, words)
  if (name !== null) return say(words, 'answer.zero.base', { name })
  if (step?.kind === 'aggregate' && step.bites) return say(words, 'answer.zero.room')
  if (step?.kind === 'topUp' && step.bites) return say(words, 'answer.zero.paid')
  return say(words, 'answer.zero')
}

/** The number that made it nothing, under the name the text gives it. */
function emptyBase(step: Step, book: Ready, words: ReckonedWords): string | null {
  if ('before' in step) return emptyBase(step.before, book, words)
  const inputs = 'inputs' in step ? step.inputs : step.kind === 'perUnit' ? [step.counted] : step.kind === 'tiers' ? [step.input] : []
  const empty = inputs.filter(({ answered, value }) => answered && value.low.isZero())
  if (empty.length === 0 || (step.kind !== 'times' && empty.length < inputs.length)) return null
  return empty.map(({ as, fact }) => as ?? factWords(book, fact)).join(say(words, 'and'))
}
