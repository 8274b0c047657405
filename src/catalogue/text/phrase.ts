import { findFigures } from './figures.ts'
import type { Quoted } from '../../schema/quoted.ts'
import { saysSame, startOf } from './quotes.ts'

/** Words that stand once, or which of their places is meant. */
type Place = Pick<Quoted, 'words' | 'nth'>

/** The words of the same phrase that lead to a figure; those before 、 lead to all that follow: 最高1亿元、5000万元. */
export function wordsBefore(text: string, quote: Place, value: string): string | undefined {
  const start = startOf(text, quote)
  if (start === undefined) return undefined
  const figures = findFigures(text)
  const figure = figures.find((each) => each.start >= start && each.end <= start + quote.words.length && saysSame(each.words, value))
  if (figure === undefined) return undefined
  const other = figures.filter(({ end }) => end <= figure.start && text[end] !== '、').at(-1)
  const mark = Math.max(...['，', '；', '。', '：', '\n'].map((each) => text.lastIndexOf(each, figure.start)))
  return text.slice(Math.max(mark + 1, other?.end ?? 0), figure.start)
}

/** The sentence that holds a figure of a quote, from 。 or line end to 。 */
export function sentenceAround(text: string, quote: Place, value: string): string {
  const start = startOf(text, quote)
  if (start === undefined) return quote.words
  const at = Math.max(start, text.indexOf(value, start))
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at))
  const to = text.indexOf('。', at)
  return text.slice(from + 1, to < 0 ? undefined : to)
}
