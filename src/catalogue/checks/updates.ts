import type { Draft } from '../draft/draft.ts'
import type { Joined } from '../draft/joined.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Located, type Path, type Problem } from '../file/problem.ts'

/** The newest stands first, in the shared file and in each folder; no line stands twice. */
export function updatesFall(drafts: readonly Draft[], { updates, at }: Joined): Problem[] {
  return [...falling(updates, at.updates, []), ...drafts.flatMap((draft) => falling(draft.policy.updates, draft.at.policy, ['updates']))]
}

const falling = (lines: readonly { date: string; words: string }[], at: Located, under: Path): Problem[] =>
  lines.flatMap(({ date, words }, i) => {
    const before = lines[i - 1]
    if (before !== undefined && date > before.date)
      return [problemAt(at, [...under, i, 'date'], `${date} stands under ${before.date}`, 'list the newest first')]
    return lines.findIndex((line) => line.date === date && line.words === words) < i
      ? [problemAt(at, [...under, i, 'words'], 'the same line stands twice', 'write it once, with all the policies it touches')]
      : []
  })

/** The texts an update touches are texts of the site, each named once. */
export function updatedPoliciesExist(drafts: readonly Draft[], { updates, at }: Joined): Problem[] {
  const ids = drafts.map(({ id }) => id)
  return updates.flatMap(({ policies }, i) =>
    policies.flatMap((policy, j) => {
      const path = [i, 'policies', j]
      if (policies.indexOf(policy) < j) return [problemAt(at.updates, path, `${policy} stands twice`, 'name each text once')]
      return ids.includes(policy) ? [] : [absent(problemAt(at.updates, path, `there is no policy ${policy}`, suggest(policy, ids)))]
    }),
  )
}

/** The measures an update tells of are measures of the texts it touches. */
export function updatedMeasuresExist(drafts: readonly Draft[], { updates, at }: Joined): Problem[] {
  const idsOf = (draft: Draft): string[] => draft.measures.measures.map(({ id }) => id)
  const all = drafts.flatMap((draft) => idsOf(draft).map((id) => `${draft.id}/${id}`))
  const missing = (where: Located, path: Path, id: string, known: readonly string[]): Problem[] =>
    known.includes(id) ? [] : [absent(problemAt(where, path, `there is no measure ${id}`, suggest(id, known)))]
  return [
    ...updates.flatMap(({ measures = [] }, i) => measures.flatMap((id, j) => missing(at.updates, [i, 'measures', j], id, all))),
    ...drafts.flatMap((draft) =>
      draft.policy.updates.flatMap(({ measures = [] }, i) =>
        measures.flatMap((id, j) => missing(draft.at.policy, ['updates', i, 'measures', j], id, idsOf(draft))),
      ),
    ),
  ]
}
