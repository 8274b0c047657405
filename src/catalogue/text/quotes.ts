import { findFigures, type FigureSpan } from './figures.ts'
import type { Quoted } from '../../schema/quoted.ts'
import { plain, printed, printedRate } from '../../money/printed.ts'

/** How often words stand in a text, overlaps included. */
export function occurrences(text: string, words: string): number[] {
  const at: number[] = []
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) at.push(i)
  return at
}

/** Where a quote stands: the only place, or the one it names. */
export const startOf = (text: string, { words, nth = '1' }: Pick<Quoted, 'words' | 'nth'>): number | undefined =>
  occurrences(text, words)[Number(nth) - 1]

/** The figures of a text that lie wholly within [start, end). */
export const figuresWithin = (text: string, start: number, end: number): FigureSpan[] =>
  findFigures(text).filter((figure) => figure.start >= start && figure.end <= end)

/** Whether a figure as the text prints it is the value as content writes it: 1：1 and 1:1, the end of 1-2家 and 2家. */
export function saysSame(words: string, value: string): boolean {
  const ends = [words, ...spanEnds(words)]
  return ends.some((end) => plain(end) === plain(value) || sameNumber(end, value))
}

function spanEnds(words: string): string[] {
  const span = /^([\d.]+)[-—–~～－]+([\d.]+)(.*)$/.exec(words)
  return span === null ? [] : [`${span[1] ?? ''}${span[3] ?? ''}`, `${span[2] ?? ''}${span[3] ?? ''}`]
}

function sameNumber(a: string, b: string): boolean {
  const rates = [printedRate(a), printedRate(b)]
  if (rates[0] !== null || rates[1] !== null) return rates[0] === rates[1]
  const [left, right] = [printed(a), printed(b)]
  if (left === null || right === null || left.value !== right.value) return false
  // A unit that the finder does not know (50个项目, 2000台设备) begins like the one it does; a bare 1亿 has none.
  return (
    left.unit === right.unit ||
    left.unit === '' ||
    (right.unit !== '' && (left.unit.startsWith(right.unit) || right.unit.startsWith(left.unit)))
  )
}
