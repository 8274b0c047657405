import type { CompareWords } from '../../locale/compare.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { say } from '../../locale/say.ts'
import { isSettled } from '../words/amounts.ts'
import { factWords } from '../words/names.ts'
import type { Ready } from '../../engine/index.ts'
import type { Card, Result } from '../estimate/card.ts'

/** What one measure comes to with somebody's own figures. */
export interface MineCell {
  /** 不超过300万元; '' while nothing can be said. */
  readonly amount: string
  /** 可能符合, where it is more than that an amount stands there. */
  readonly status: string
  /** Names of what is still to be said: figures where they are wanting, else what else the amount hangs on. */
  readonly lacks: readonly string[]
}

/** What is reckoned with, not asked about. */
const figures: ReadonlySet<string> = new Set(['money', 'count', 'quantity', 'price', 'ratio'])
/** More are counted, not named. */
const mostNamed = 3

/** @param card of this result. */
export function toMineCell(
  { assessment, concerned }: Result,
  card: Card,
  book: Ready,
  words: EstimateWords,
  compare: CompareWords,
): MineCell {
  const { missing, amount } = assessment
  const status = say(words, `status.${card.status}`)
  if (assessment.status === 'notComputable') return { amount: '', status, lacks: [] }
  const bases = missing.filter((fact) => figures.has(book.facts[fact]?.kind ?? ''))
  const settled = concerned && amount !== null && isSettled(amount)
  const wanting = settled ? [] : !concerned || bases.length > 0 ? bases : missing
  const named = wanting.slice(0, mostNamed).map((fact) => factWords(book, fact))
  const more = wanting.length - named.length
  const lacks = more === 0 ? named : [...named, say(compare, 'build.lacksMore', { n: more })]
  if (!settled && (!concerned || bases.length > 0)) return { amount: '', status: lacks.length === 0 ? status : '', lacks }
  return { amount: `${card.amount.lead}${card.amount.figure}${card.amount.unit}`, status, lacks }
}
