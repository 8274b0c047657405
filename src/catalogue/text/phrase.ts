import { findFigures } from './figures.ts'
import { occurrences, saysSame } from './quotes.ts'

/** The words of the same phrase that lead to a figure; those before 、 lead to all that follow: 最高1亿元、5000万元. */
export function wordsBefore(text: string, quote: string, value: string): string | undefined {
  const [start] = occurrences(text, quote)
  if (start === undefined) return undefined
  const figures = findFigures(text)
  const figure = figures.find((each) => each.start >= start && each.end <= start + quote.length && saysSame(each.words, value))
  if (figure === undefined) return undefined
  const other = figures.filter(({ end }) => end <= figure.start && text[end] !== '、').at(-1)
  const mark = Math.max(...['，', '；', '。', '：', '\n'].map((each) => text.lastIndexOf(each, figure.start)))
  return text.slice(Math.max(mark + 1, other?.end ?? 0), figure.start)
}

/** The sentence that holds a figure of a quote, from 。 or line end to 。 */
export function sentenceAround(text: string, quote: string, value: string): string {
  const [start] = occurrences(text, quote)
  if (start === undefined) return quote
  const at = Math.max(start, text.indexOf(value, start))
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at))
  const to = text.indexOf('。', at)
  return text.slice(from + 1, to < 0 ? undefined : to)
}
