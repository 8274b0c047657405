import type { Assessment, Judgement, Ready, Step } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { boundLead, figureOf, isSettled, moneyWords, rangeWords, rateWords, type Bounded } from '../words/amounts.ts'
import { formulaStep } from './limiter.ts'

/** An amount in words: 不超过 | 500 | 万元. */
export interface AmountWords {
  readonly lead: string
  readonly figure: string
  readonly unit: string
}

/** 不超过 500 万元 where the text or a cap leaves it to the agency; else the kind of formula, never a promise. */
export function amountOf({ amount, step, judgement }: Assessment, words: EstimateWords, book: Ready): AmountWords {
  if (amount === null) return { lead: '', figure: say(words, 'amount.none'), unit: '' }
  if (!isSettled(amount)) return { lead: say(words, 'amount.range'), ...figureOf(openRange(amount, step, judgement, words, book)) }
  const lead = amount.bound === 'exact' && step !== null ? exactLead(step, words) : boundLead(amount.bound, words)
  return { lead, ...figureOf(moneyWords(amount.low, book.locale, amount.bound)) }
}

/** A fixed amount is had whole or not at all: 0或50万元. */
export function openRange(value: Bounded, step: Step | null, judgement: Judgement, words: EstimateWords, book: Ready): string {
  const whole = judgement.verdict === 'unknown' && step?.kind === 'fixed' && value.high !== null
  return whole
    ? say(words, 'range.either', {
        low: '0',
        high: `${value.bound === 'atLeast' ? boundLead(value.bound, words) : ''}${moneyWords(value.high, book.locale, value.bound)}`,
      })
    : rangeWords(value, words, book.locale)
}

export function exactLead(step: Step, words: EstimateWords): string {
  const formula = formulaStep(step)
  switch (formula.kind) {
    case 'fixed':
      return say(words, 'amount.fixed')
    case 'match':
      return say(words, 'amount.rate', { rate: rateWords(formula.rate) })
    case 'share':
      return isSettled(formula.rate) ? say(words, 'amount.rate', { rate: rateWords(formula.rate.low) }) : say(words, 'amount.formula')
    case 'tiers':
    case 'levels':
      return say(words, 'amount.tier')
    case 'times':
    case 'perUnit':
    case 'sum':
    case 'least':
    case 'given':
    case 'years':
      return say(words, 'amount.formula')
  }
}
