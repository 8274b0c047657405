import { findFigures, occurrences, type FigureSpan } from '../../catalogue/index.ts'
import type { Block } from '../outline/outline.ts'

/** A clause as the drafts read it: its words in one piece, its figures found. */
export interface ClauseText {
  readonly id: string
  readonly block: Block
  readonly text: string
  readonly figures: readonly FigureSpan[]
}

/** All words, clause by clause; those outside clauses together under `-`, as the catalogue reads them. */
export function clauseTexts(blocks: readonly Block[]): ClauseText[] {
  const groups = Map.groupBy(blocks, ({ id }) => id ?? '-')
  return [...groups].flatMap(([id, [block, ...more]]) => {
    if (block === undefined) return []
    const text = [block, ...more].map(({ lines }) => lines.join('\n')).join('\n')
    return [{ id, block, text, figures: findFigures(text) }]
  })
}

/** The words from start to end, lengthened until they stand once, never into another figure that `keep` does not hold. Null: they cannot. */
export function standingOnce(text: string, start: number, end: number, figures: readonly FigureSpan[] = []): string | null {
  const others = figures.filter((figure) => figure.end <= start || figure.start >= end)
  let [from, to] = [start, end]
  const free = (at: number): boolean =>
    at >= 0 && at < text.length && text[at] !== '\n' && !others.some((figure) => at >= figure.start && at < figure.end)
  while (occurrences(text, text.slice(from, to)).length > 1) {
    const left = free(from - 1)
    const right = free(to)
    if (!left && !right) return null
    // Before a figure stands what it is a figure of.
    if (left) from--
    else to++
    if (left && right && start - from > 12) to++
  }
  return text.slice(from, to)
}
