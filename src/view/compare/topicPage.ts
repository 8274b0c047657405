import { compareWordsIn } from '../../locale/compare.ts'
import { policyPart } from '../../engine/facts/ids.ts'
import { shelvesWordsIn } from '../../locale/lists/shelves.ts'
import { say } from '../../locale/say.ts'
import type { Policy } from '../../schema/catalogue.ts'
import { comparisonsOf } from './compare.ts'
import { warningOf, type Comparison } from './comparison.ts'
import { reachOfAll, type Reach } from '../formula/headline.ts'
import { measureOf, type Edition } from '../site/edition.ts'
import { clauseLabel, clauseTitle } from '../site/label.ts'
import { textsInOrder } from '../site/order.ts'
import { clausePath, policyPath, topicPath, type Link } from '../site/paths.ts'
import { shelvesOf, type Shelf } from '../site/shelves.ts'
import { statusOf, type Status } from '../site/status.ts'

export interface TopicPage {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly heading: string
  readonly help: string | null
  /** Once over all tables. */
  readonly warning: string
  readonly comparisons: readonly Comparison[]
  /** Every clause of the topic, by text: also those that only name a goal. */
  readonly texts: readonly (Link & {
    readonly status: Status
    readonly clauses: readonly (Link & { readonly reach: Reach; readonly says: string })[]
  })[]
  /** Of more texts than a page holds, the matters alone; their tables stand on the shelves. */
  readonly matters: readonly { readonly id: string; readonly words: string; readonly count: string }[]
  readonly others: readonly Link[]
}

/** The texts that speak of a topic, place by place; none where its page holds them all. */
export const topicShelves = (id: string, edition: Edition): Shelf[] =>
  shelvesOf(
    textsInOrder(edition).filter((policy) => speaksOf(policy, id)),
    edition,
  )
const speaksOf = ({ clauses }: Policy, topic: string): boolean =>
  clauses.some(({ kind, topics }) => kind !== 'annexRow' && topics.includes(topic))

/** A topic without its tables. */
export function toTopicOverview(id: string, edition: Edition): TopicPage {
  const words = shelvesWordsIn(edition.locale)
  const matters = (edition.catalogue.matters[id] ?? []).filter(({ measures }) => measures.length > 0)
  return {
    ...headOf(id, edition),
    comparisons: [],
    warning: '',
    texts: [],
    matters: matters.map(({ id: matter, words: name, measures }) => ({
      id: matter,
      words: name,
      count: say(words, 'matter', { measures: measures.length, texts: new Set(measures.map(policyPart)).size }),
    })),
  }
}

function headOf(id: string, edition: Edition): Omit<TopicPage, 'comparisons' | 'warning' | 'texts' | 'matters'> {
  const words = compareWordsIn(edition.locale)
  const topic = edition.catalogue.topics[id]
  const heading = topic?.words ?? id
  return {
    id,
    heading,
    title: say(words, 'topic.title', { topic: heading }),
    description: say(words, 'topic.description', { topic: heading }),
    help: topic?.help ?? null,
    others: topicLinks(edition).filter(({ path }) => path !== topicPath(id)),
  }
}

export function toTopicPage(id: string, edition: Edition): TopicPage {
  const comparisons = comparisonsOf(id, edition)
  return {
    ...headOf(id, edition),
    matters: [],
    comparisons,
    warning: warningOf(
      comparisons.flatMap(({ texts }) => texts),
      compareWordsIn(edition.locale),
    ),
    texts: textsInOrder(edition).flatMap((policy) => {
      const clauses = policy.clauses.filter(({ kind, topics }) => kind !== 'annexRow' && topics.includes(id))
      if (clauses.length === 0) return []
      return [
        {
          words: policy.title,
          path: policyPath(policy.id),
          status: statusOf(policy, edition),
          clauses: clauses.map((clause) => {
            const reach = reachOfAll(clause.measures.map((measure) => measureOf(edition, measure)))
            return {
              words: `${clauseLabel(policy, clause, edition.words)} ${clauseTitle(clause)}`.trim(),
              path: clausePath(policy.id, clause.id),
              reach,
              says: edition.words[reach],
            }
          }),
        },
      ]
    }),
  }
}

/** All topics, in the order of content/topics.yaml. */
export const topicLinks = ({ catalogue }: Edition): Link[] =>
  Object.entries(catalogue.topics).map(([id, { words }]) => ({ words, path: topicPath(id) }))
