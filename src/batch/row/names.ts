import { ownFact, policyPart } from '../../engine/facts/ids.ts'
import type { Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** What a column of a fact is called: 主语：名称, unlike that of any other fact. */
export function columnName(id: string, book: Ready): string {
  const fact = book.facts[id]
  if (fact === undefined) return id
  const own = ownFact(id)
  const subject = own === null ? (book.subjects[fact.subject]?.words ?? fact.subject) : titleOf(own.measure, book)
  return `${subject}：${fact.words}`
}

/** “此前已获得过……” is asked by a measure of one text: texts of different years have measures of one name. */
const titleOf = (measure: string, book: Ready): string => book.policies.find(({ id }) => policyPart(measure) === id)?.shortTitle ?? measure

/** What is to be written in it: 万元, 家, 是/否; '' for words. */
export function unitName(id: string, book: Ready, words: EstimateWords): string {
  const fact = book.facts[id]
  switch (fact?.kind) {
    case 'money':
      return say(words, 'money.unit')
    case 'ratio':
      return '%'
    case 'flag':
      return `${say(words, 'yes')}/${say(words, 'no')}`
    default:
      return fact?.unit ?? ''
  }
}
