import type { Ready, ReadyRule, Step } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { moneyWords } from '../words/amounts.ts'
import { ledgerOf } from '../words/explain.ts'
import { roleNames } from '../words/judgement.ts'
import { formulaStep } from './limiter.ts'

/** How an amount is reckoned, in one line: 项目总投资额2000万元 × 不超过10%，恰到上限200万元. What does not bite is left to the ledger. */
export function methodOf(step: Step, book: Ready, words: EstimateWords): string {
  const lines = ledgerOf(formulaStep(step), book, words).map(({ text }) => text)
  return [lines.join(say(words, 'test.all')), ...over(step, book, words)].join(say(words, 'answer.comma'))
}

function over(step: Step, book: Ready, words: EstimateWords): string[] {
  if (!('before' in step)) return []
  const own = ledgerOf(step, book, words)
  const said = step.bites
    ? (own[own.length - 1]?.text ?? '')
    : step.kind === 'cap' && step.limit.high !== null && step.before.range.low.eq(step.limit.high)
      ? say(words, 'method.exactly', { limit: moneyWords(step.limit.high, book.locale) })
      : null
  return [...over(step.before, book, words), ...(said === null ? [] : [said])]
}

/** 企业（“给予每个企业”）; null where the text does not say. */
export function payeeOf({ payee }: ReadyRule, book: Ready, words: EstimateWords): string | null {
  if (!payee.stated) return null
  const roles = roleNames(payee.roles, book, words).join(say(words, 'and'))
  const said = payee.open ? say(words, 'method.payee.open', { roles }) : roles
  return payee.words === null ? said : say(words, 'method.payee', { roles: said, words: payee.words })
}
