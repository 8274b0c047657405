import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, shorten, type Problem } from '../file/problem.ts'
import { rules } from '../text/repair.ts'
import { bodyStart } from '../text/text.ts'

/** Each general repair applied as often as policy.yaml says: a change in the source or the rules cannot pass unseen. */
export function repairsAreCounted(draft: Draft): Problem[] {
  const { counts } = draft.repaired
  const said = draft.policy.repairCounts
  const unknown = Object.keys(said).filter((rule) => !rules.some((known) => known === rule))
  const strange = unknown.map((rule) => problemAt(draft.at.policy, ['repairCounts', rule], 'no such repair rule', suggest(rule, rules)))
  if (rules.every((rule) => Number(said[rule] ?? 0) === (counts[rule] ?? 0))) return strange
  const written = rules.flatMap((rule) => (said[rule] === undefined ? [] : [`${rule}: ${said[rule]}`])).join(', ')
  const right = rules.flatMap((rule) => (counts[rule] === undefined ? [] : [`${rule}: ${counts[rule]}`])).join(', ')
  return [...strange, problemAt(draft.at.policy, ['repairCounts'], `{ ${written} } is not how often the rules apply`, `write { ${right} }`)]
}

/** A clause begins with the label and heading printed. */
export function labelsArePrinted(draft: Draft): Problem[] {
  return Object.entries(draft.policy.clauses).flatMap(([id, clause]) => {
    const text = draft.texts.get(id)
    if (text === undefined || bodyStart(text, clause) !== null) return []
    const { label = '', heading = '' } = clause
    if (!text.startsWith(label))
      return [
        problemAt(
          draft.at.policy,
          ['clauses', id, 'label'],
          `${label} is not how the clause begins`,
          `it begins “${shorten(text, 12)}”; write the label as printed, or leave it out`,
        ),
      ]
    return [
      problemAt(
        draft.at.policy,
        ['clauses', id, 'heading'],
        `${shorten(heading)} does not follow the label`,
        `the clause goes on “${shorten(text.slice(label.length), heading.length + 4)}”; write the heading as printed, or title: for one of your own`,
      ),
    ]
  })
}

/** An editor's title stands only where the text prints no heading. */
export function titlesAreOursOnly(draft: Draft): Problem[] {
  return Object.entries(draft.policy.clauses).flatMap(([id, { heading, title }]) =>
    heading === undefined || title === undefined
      ? []
      : [problemAt(draft.at.policy, ['clauses', id, 'title'], 'a title of our own beside a printed heading', 'leave it out')],
  )
}

/** A chapter heading named by a clause is a line of the text above that clause. */
export function chaptersArePrinted(draft: Draft): Problem[] {
  return Object.entries(draft.policy.clauses).flatMap(([id, { chapter }]) => {
    if (chapter === undefined) return []
    const own = draft.blocks.findIndex((block) => block.clause === id)
    const above = draft.blocks.slice(0, own + 1).flatMap(({ lines }) => lines)
    const heads = above.filter((line) => line.length <= 60)
    if (heads.some((line) => line.startsWith(chapter))) return []
    return [
      problemAt(
        draft.at.policy,
        ['clauses', id, 'chapter'],
        `“${shorten(chapter)}” is no line above clause ${id}`,
        suggest(chapter, heads, 'write the chapter heading as printed'),
      ),
    ]
  })
}

/** Kinds that name themselves. */
const frame: readonly string[] = ['notice', 'preamble', 'closing', 'annexRow']

/** A clause has a heading that the text prints, or a title of ours: it is named by one of them everywhere. */
export function clausesAreNamed(draft: Draft): Problem[] {
  return Object.entries(draft.policy.clauses).flatMap(([id, { kind, heading, title }]) =>
    heading !== undefined || title !== undefined || frame.includes(kind)
      ? []
      : [problemAt(draft.at.policy, ['clauses', id], 'has no name', 'write heading: as the text prints it, or title: of your own')],
  )
}

/** The clauses of one number stand under one chapter: 2-1, 2-2, 2-3. */
export function siblingsShareTheirChapter(draft: Draft): Problem[] {
  const heads = Object.entries(draft.policy.clauses)
  const above = (id: string): string => id.split('-').slice(0, -1).join('-')
  return heads.flatMap(([id, { chapter }]) => {
    if (above(id) === '' || chapter !== undefined) return []
    const sister = heads.find(([other, head]) => above(other) === above(id) && head.chapter !== undefined)
    return sister === undefined
      ? []
      : [
          problemAt(
            draft.at.policy,
            ['clauses', id, 'chapter'],
            `is missing, and ${sister[0]} has one`,
            `write chapter: ${sister[1].chapter ?? ''}, or the one it stands under`,
          ),
        ]
  })
}
