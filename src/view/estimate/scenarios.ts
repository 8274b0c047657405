import type { Assessment, Ready } from '../../engine/index.ts'
import { rangeWords } from '../words/amounts.ts'
import { placeName } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** Two sets of answers side by side: the one kept and the one on the form. Only what differs. */
export interface ScenarioRow {
  readonly id: string
  readonly title: string
  readonly kept: string
  readonly now: string
}
export interface ScenariosView {
  readonly rows: readonly ScenarioRow[]
  readonly same: number
}

export function toScenarios(kept: readonly Assessment[], now: readonly Assessment[], book: Ready, words: EstimateWords): ScenariosView {
  const ids = [...new Set([...kept, ...now].map(({ rule }) => rule.id))]
  const rows = ids.map((id): ScenarioRow => {
    const [before, after] = [kept.find(({ rule }) => rule.id === id), now.find(({ rule }) => rule.id === id)]
    const rule = (after ?? before)?.rule
    const region = book.policies.find((policy) => policy.id === rule?.policy)?.region ?? ''
    const title = say(words, 'card.title', { place: placeName(book, region), title: rule?.title ?? id })
    return { id, title, kept: resultWords(before, book, words), now: resultWords(after, book, words) }
  })
  const different = rows.filter(({ kept: before, now: after }) => before !== after)
  return { rows: different, same: rows.length - different.length }
}

function resultWords(result: Assessment | undefined, book: Ready, words: EstimateWords): string {
  if (result === undefined) return say(words, 'scenario.absent')
  const status = say(words, `status.${result.status}`)
  const { amount } = result
  if (amount === null || result.status === 'notMet') return status
  return say(words, 'scenario.result', { status, amount: rangeWords(amount, words, book.locale) })
}
