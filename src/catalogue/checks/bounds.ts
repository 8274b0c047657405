import type { Formula } from '../../schema/formula.ts'
import type { Draft } from '../draft/draft.ts'
import { findFigures } from '../text/figures.ts'
import { problemAt, type Path, type Problem } from '../file/problem.ts'
import { occurrences, saysSame } from '../text/quotes.ts'

/** 不超过 and 最高 before a figure make it a ceiling; without them it is exact, unless the agency weighs it or the budget decides. */
export function boundsAreAsPrinted(draft: Draft): Problem[] {
  return draft.measures.measures.flatMap((measure, i) => {
    const free = measure.weighed !== undefined || measure.budget !== undefined
    return boundsOf(['measures', i, 'pays'], measure.pays).flatMap(({ path, bound, value, quote }) => {
      const { clause, words } = typeof quote === 'string' ? { clause: measure.clause, words: quote } : quote
      const before = wordsBefore(draft.texts.get(clause) ?? '', words, value)
      if (before === undefined) return []
      const ceiling = /不超过|不高于|最高/.test(before)
      if (bound === (ceiling ? 'upTo' : 'exact') || (bound === 'upTo' && free)) return []
      const found = `${bound}, but the text prints ${ceiling ? '' : 'no 不超过 or 最高: '}“${before}${value}”`
      return [problemAt(draft.at.measures, [...path, 'bound'], found, `write bound: ${ceiling ? 'upTo' : 'exact'}`)]
    })
  })
}

/** The words of the same phrase that lead to a figure; those before 、 lead to all that follow: 最高1亿元、5000万元. */
function wordsBefore(text: string, quote: string, value: string): string | undefined {
  const [start] = occurrences(text, quote)
  if (start === undefined) return undefined
  const figures = findFigures(text)
  const figure = figures.find((each) => each.start >= start && each.end <= start + quote.length && saysSame(each.words, value))
  if (figure === undefined) return undefined
  const other = figures.filter(({ end }) => end <= figure.start && text[end] !== '、').at(-1)
  const mark = Math.max(...['，', '；', '。', '：', '\n'].map((each) => text.lastIndexOf(each, figure.start)))
  return text.slice(Math.max(mark + 1, other?.end ?? 0), figure.start)
}

interface Bounded {
  readonly path: Path
  readonly bound: 'exact' | 'upTo'
  readonly value: string
  readonly quote: Formula['quote']
}

function boundsOf(path: Path, node: Formula): Bounded[] {
  const bounded = (values: readonly string[]): Bounded[] =>
    'bound' in node ? values.map((value) => ({ path, bound: node.bound, value, quote: node.quote })) : []
  switch (node.kind) {
    case 'fixed':
      return bounded([node.amount])
    case 'share':
      return bounded(typeof node.rate !== 'string' ? Object.values(node.rate.of) : node.rate === 'whole' ? [] : [node.rate])
    case 'match':
      return bounded([node.rate])
    case 'perUnit':
      return typeof node.each === 'string' ? bounded([node.each]) : boundsOf([...path, 'each'], node.each)
    case 'tiers':
      return bounded(node.steps.map(({ amount }) => amount))
    case 'levels':
      return bounded(Object.values(node.of))
    case 'sum':
    case 'least':
      return node.of.flatMap((each, i) => boundsOf([...path, 'of', i], each))
    case 'given':
      return boundsOf([...path, 'pays'], node.pays)
    case 'times':
    case 'open':
      return []
  }
}
