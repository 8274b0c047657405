import type { Measure } from '../../schema/measure.ts'
import type { Draft } from '../draft/draft.ts'
import { mattersIn, matterOf, topicsOf, type Joined } from '../draft/joined.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, type Problem } from '../file/problem.ts'

/** matters.yaml lists matters of topics that exist, each once; 其他 is there without being listed. */
export function mattersAreOfTopics(_: readonly Draft[], { matters, topics, at }: Joined): Problem[] {
  return Object.entries(matters).flatMap(([topic, all]) => {
    if (!Object.hasOwn(topics, topic))
      return [problemAt(at.matters, [topic], `there is no topic ${topic}`, suggest(topic, Object.keys(topics)))]
    return all.flatMap(({ id }, i) => {
      const path = [topic, i, 'id']
      if (id === 'other') return [problemAt(at.matters, path, 'other (其他) is in every topic', 'leave it out here')]
      return all.findIndex((before) => before.id === id) < i
        ? [problemAt(at.matters, path, `the id ${id} stands twice`, 'give each matter of a topic its own')]
        : []
    })
  })
}

/** A measure says of each of its topics which matter it is about. */
export function measuresHaveMatters(drafts: readonly Draft[], joined: Joined): Problem[] {
  return drafts.flatMap((draft) => draft.measures.measures.flatMap((measure, i) => mattersOf(measure, i, draft, joined)))
}

function mattersOf(measure: Measure, i: number, draft: Draft, joined: Joined): Problem[] {
  const { id, matter, clause } = measure
  const head = draft.policy.clauses[clause]
  if (head === undefined || head.kind === 'annexRow' || head.topics.some((topic) => !Object.hasOwn(joined.topics, topic))) return []
  const topics = topicsOf(measure, draft).filter((topic) => Object.hasOwn(joined.topics, topic))
  const path = ['measures', i, 'matter']
  const choices = (topic: string): string[] => mattersIn(joined, topic).map((each) => each.id)
  const say = (under: readonly string[], found: string, write: string | undefined): Problem =>
    problemAt(draft.at.measures, [...path, ...under], found, write)
  if (matter === undefined)
    return topics.length === 0
      ? []
      : [say([], 'is missing', `write matter: { ${topics.map((topic) => `${topic}: ${choices(topic).join(' | ')}`).join(', ')} }`)]
  if (topics.length === 0) return [say([], `${id} is about no topic`, 'give its clause topics: in policy.yaml, or leave matter: out')]
  if (typeof matter === 'string' && topics.length > 1)
    return [say([], `${id} is about ${topics.join(', ')}`, `say it of each: { ${topics.map((topic) => `${topic}: …`).join(', ')} }`)]
  const strange = typeof matter === 'string' ? [] : Object.keys(matter).filter((topic) => !topics.includes(topic))
  return [
    ...strange.map((topic) => say([topic], `${id} is not about ${topic}`, `its topics: ${topics.join(', ')}`)),
    ...topics.flatMap((topic) => {
      const chosen = matterOf(measure, topic)
      const under = typeof matter === 'string' ? [] : [topic]
      if (chosen === undefined) return [say(under, 'is missing', `write one of: ${choices(topic).join(', ')}`)]
      return choices(topic).includes(chosen)
        ? []
        : [say(under, `there is no matter ${chosen} in ${topic}`, suggest(chosen, choices(topic)))]
    }),
  ]
}
