import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, shorten, type Problem } from '../file/problem.ts'
import { sameAsSource } from '../text/text.ts'

/* The invariants that come first: while the reading text is not the source, no quote of it can be judged. */

/** The source is the one that was read: its sha256 stands in policy.yaml. */
export function sourceIsTheOneRead(draft: Draft): Problem[] {
  const { sha256 } = draft.policy.source
  if (sha256 === draft.sha256) return []
  return [
    problemAt(
      draft.at.policy,
      ['source', 'sha256'],
      `${sha256.slice(0, 12)}… is not the sha256 of source.txt`,
      `write ${draft.sha256}; if source.txt was changed, put the text as received back`,
    ),
  ]
}

/** Each single repair finds its words once, and the reading text is the repaired source, character for character. */
export function readingTextIsTheSource(draft: Draft): Problem[] {
  const misses = draft.repaired.misses.map(({ index, times }) => {
    const from = draft.policy.repairs[index]?.from ?? ''
    const write =
      times === 0 ? 'copy the words from source.txt, line breaks as \\n in double quotation marks' : 'lengthen it until it stands once'
    return problemAt(
      draft.at.policy,
      ['repairs', index, 'from'],
      `“${shorten(from.replace(/\n/g, '\\n'))}” stands ${times} times in source.txt`,
      write,
    )
  })
  return misses.length > 0 ? misses : sameAsSource(draft.at.text, draft.blocks, draft.repaired.lines)
}

/** text.md has every clause of policy.yaml once. Its order is the order of the text; a map with keys like 1 and 2 has none. */
export function clausesAreAllThere(draft: Draft): Problem[] {
  const listed = Object.keys(draft.policy.clauses)
  const blocks = draft.blocks.filter(({ clause }) => clause !== null)
  const there = blocks.map(({ clause }) => clause ?? '')
  const place = (at: number, found: string, write?: string): Problem => ({ file: draft.at.text, line: at - 1, path: '', found, write })
  const unlisted = blocks
    .filter(({ clause }) => !listed.includes(clause ?? ''))
    .map(({ clause, at }) =>
      absent(place(at, `## ${clause ?? ''} is no clause of policy.yaml`, suggest(clause ?? '', listed, 'add it under clauses:'))),
    )
  const twice = blocks
    .filter(({ clause }, i) => there.indexOf(clause ?? '') < i)
    .map(({ clause, at }) => place(at, `## ${clause ?? ''} stands twice`, 'put the words of a clause under one heading'))
  const missing = listed
    .filter((id) => !there.includes(id))
    .map((id) => problemAt(draft.at.policy, ['clauses', id], 'has no words in text.md', `put ## ${id} above its words`))
  return [...unlisted, ...twice, ...missing]
}
