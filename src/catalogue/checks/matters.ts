import { policyPart } from '../../engine/facts/ids.ts'
import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, type Path, type Problem } from '../file/problem.ts'
import type { Shared } from '../draft/shared.ts'

/** A measure as matters.yaml names it, and the topics it is about; null while clause or topics are wrong, which is said there. */
interface Named {
  readonly id: string
  readonly topics: readonly string[] | null
}

/**
 * Matters are of topics that exist, hold measures that exist and have the topic, and hold each of them once.
 * @param ids all policies, also those that could not be read: of these nothing is said.
 */
export function checkMatters(drafts: readonly Draft[], shared: Shared, ids: readonly string[]): Problem[] {
  const measures = drafts.flatMap((draft) => measuresOf(draft, shared))
  const unread = ids.filter((id) => !drafts.some((draft) => draft.id === id))
  return [
    ...Object.keys(shared.matters).flatMap((topic) => ofTopic(topic, measures, unread, shared)),
    ...measures.flatMap((measure) => hasItsMatter(measure, shared)),
  ]
}

const measuresOf = (draft: Draft, { topics: known }: Shared): Named[] =>
  draft.measures.measures.map(({ id, clause, topics: own }) => {
    const head = draft.policy.clauses[clause]
    const topics = own ?? head?.topics ?? []
    const right = head !== undefined && head.kind !== 'annexRow' && topics.every((one) => head.topics.includes(one))
    return { id: `${draft.id}/${id}`, topics: right && topics.every((one) => Object.hasOwn(known, one)) ? topics : null }
  })

function ofTopic(topic: string, measures: readonly Named[], unread: readonly string[], { matters, topics, at }: Shared): Problem[] {
  const say = (path: Path, found: string, write: string | undefined): Problem => problemAt(at.matters, [topic, ...path], found, write)
  if (!Object.hasOwn(topics, topic)) return [say([], `there is no topic ${topic}`, suggest(topic, Object.keys(topics)))]
  const all = matters[topic] ?? []
  const ids = all.map(({ id }) => id)
  const placed = new Map<string, string>()
  return all.flatMap((matter, i) => [
    ...(ids.indexOf(matter.id) < i ? [say([i, 'id'], `the id ${matter.id} stands twice`, 'give each matter of a topic its own')] : []),
    ...matter.measures.flatMap((id, j): Problem[] => {
      const path = [i, 'measures', j]
      const measure = measures.find((each) => each.id === id)
      if (unread.includes(policyPart(id))) return []
      if (measure === undefined)
        return [
          say(
            path,
            `there is no measure ${id}`,
            suggest(
              id,
              measures.map((each) => each.id),
            ),
          ),
        ]
      if (measure.topics?.includes(topic) === false)
        return [say(path, `${id} is not about ${topic}`, `its topics: ${measure.topics.join(', ')}`)]
      const before = placed.get(id)
      placed.set(id, matter.id)
      return before === undefined ? [] : [say(path, `${id} already stands in ${before}`, 'name it in one matter of a topic')]
    }),
  ])
}

/** Said at the topic, where a matter for it is to be written. */
function hasItsMatter({ id, topics: own }: Named, { matters, topics, at }: Shared): Problem[] {
  return (own ?? [])
    .filter((topic) => Object.hasOwn(topics, topic) && matters[topic]?.some(({ measures }) => measures.includes(id)) !== true)
    .map((topic) =>
      problemAt(
        at.matters,
        [topic],
        `${id} is about ${topic} and stands in none of its matters`,
        'name it in the matter it is about, or in { id: other, words: 其他 }',
      ),
    )
}
