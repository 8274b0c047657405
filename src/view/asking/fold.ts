import type { Ready } from '../../engine/index.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { say } from '../../locale/say.ts'

/** What is folded, counted: 还有3题：2题填了才能算“节点建设”，1题可不填. */
export interface Counted {
  readonly open: number
  readonly filled: number
  /** Of the open ones those that a result misses, and the measures that miss them. */
  readonly needed: number
  readonly missedBy: readonly string[]
}

/** 可不填 is said only of what nothing misses. */
export function foldWords({ open, filled, needed, missedBy }: Counted, book: Ready, words: EstimateWords): string {
  if (open === 0) return say(words, 'fold.filled', { n: filled })
  const rest = open - needed
  const parts = [
    ...(needed === 0
      ? []
      : [say(words, needed === open ? 'fold.needed.all' : 'fold.needed', { n: needed, of: measuresOf(missedBy, book, words) })]),
    ...(rest === 0 ? [] : [say(words, needed === 0 ? 'fold.free.all' : 'fold.free', { n: rest })]),
    ...(filled === 0 ? [] : [say(words, 'fold.also', { n: filled })]),
  ]
  const [first = '', ...others] = parts
  const between = needed > 0 && rest > 0 ? 'fold.of' : 'fold.with'
  return say(words, between, { n: open, parts: [first, ...others].join(say(words, 'amount.comma')) })
}

function measuresOf(ids: readonly string[], book: Ready, words: EstimateWords): string {
  const [first, ...others] = ids.map((id) => book.measures.find((rule) => rule.id === id)?.title ?? id)
  if (first === undefined) return say(words, 'fold.sums')
  const title = say(words, 'fold.title', { title: first })
  return others.length === 0 ? title : say(words, 'fold.titles', { title, n: ids.length })
}
