import { lastOf } from '../../floor/floor.ts'
import { ownPart } from '../../engine/facts/ids.ts'
import type { Clause } from '../../schema/catalogue.ts'
import { clausePath } from '../site/paths.ts'

/** A run of a clause's words: plain, or one figure with its anchor and, where a measure computes with it, the way to its card. */
export interface Run {
  readonly text: string
  readonly figure?: { readonly n: number; readonly path: string | null }
}

/** [from, to) of a clause, paragraph by paragraph, every figure a run of its own. Joined by \n it is the text again. */
export function marked(clause: Clause, from: number, to: number, measureClause: (id: string) => string): Run[][] {
  const runs: Run[] = []
  let at = from
  for (const { n, start, end, measures } of clause.figures.filter((figure) => figure.start >= from && figure.end <= to)) {
    if (start > at) runs.push({ text: clause.text.slice(at, start) })
    runs.push({ text: clause.text.slice(start, end), figure: { n, path: pathOf(clause, measures, measureClause) } })
    at = end
  }
  if (at < to) runs.push({ text: clause.text.slice(at, to) })
  return paragraphs(runs)
}

function pathOf(clause: Clause, measures: readonly string[], measureClause: (id: string) => string): string | null {
  const own = measures.find((id) => measureClause(id) === clause.id) ?? measures[0]
  if (own === undefined) return null
  const card = `#m-${ownPart(own)}`
  return measureClause(own) === clause.id ? card : `${clausePath(clause.policy, measureClause(own))}${card}`
}

function paragraphs(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n')
    if (first !== '') lastOf(found)?.push({ ...run, text: first })
    for (const line of rest) found.push(line === '' ? [] : [{ ...run, text: line }])
  }
  return found.filter((line) => line.length > 0)
}
