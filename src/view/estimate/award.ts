import type { Award, Doubt, Ready } from '../../engine/index.ts'
import { moneyWords } from '../words/amounts.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** What became of one measure among the others, in one sentence. */
export function explainAward({ assessment, asked, granted, by, to }: Award, book: Ready, words: ReckonedWords): string {
  const most = (amount: typeof asked): string =>
    amount === null ? say(words, 'award.open') : moneyWords(amount, book.locale, assessment.amount.bound)
  const places = { title: assessment.rule.title, asked: most(asked), granted: most(granted), others: titlesOf(to, book, words) }
  if (by === null) return say(words, 'award.whole', places)
  if (by === 'onlyHighest' && to.length === 0) return say(words, 'award.received', places)
  return say(words, `award.${by}`, places)
}

/** What careful readers may read in two ways, in one sentence; each reading has its own words. */
export const explainDoubt = ({ about, between, words: doubt }: Doubt, book: Ready, words: ReckonedWords): string =>
  say(words, `doubt.${about}`, { titles: titlesOf(between, book, words), words: doubt ?? '' })

function titlesOf(ids: readonly string[], book: Ready, words: ReckonedWords): string {
  const titles = ids.map((id) => {
    const rule = book.measures.find((one) => one.id === id)
    const policy = book.policies.find((one) => one.id === rule?.policy)
    return say(words, 'award.title', { policy: policy?.shortTitle ?? '', title: rule?.title ?? id })
  })
  return titles.join(say(words, 'and'))
}
