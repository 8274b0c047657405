import { compareWordsIn } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import { comparisonsOf } from './compare.ts'
import { warningOf, type Comparison } from './comparison.ts'
import { reachOfAll, type Reach } from '../formula/headline.ts'
import { measureOf, type Edition } from '../site/edition.ts'
import { clauseLabel, clauseTitle } from '../site/label.ts'
import { textsInOrder } from '../site/order.ts'
import { clausePath, policyPath, topicPath, type Link } from '../site/paths.ts'
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
  readonly others: readonly Link[]
}

export function toTopicPage(id: string, edition: Edition): TopicPage {
  const { catalogue } = edition
  const words = compareWordsIn(edition.locale)
  const topic = catalogue.topics[id]
  const heading = topic?.words ?? id
  const comparisons = comparisonsOf(id, edition)
  return {
    id,
    heading,
    title: say(words, 'topic.title', { topic: heading }),
    description: say(words, 'topic.description', { topic: heading }),
    help: topic?.help ?? null,
    comparisons,
    warning: warningOf(
      comparisons.flatMap(({ texts }) => texts),
      words,
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
    others: topicLinks(edition).filter(({ path }) => path !== topicPath(id)),
  }
}

/** All topics, in the order of content/topics.yaml. */
export const topicLinks = ({ catalogue }: Edition): Link[] =>
  Object.entries(catalogue.topics).map(([id, { words }]) => ({ words, path: topicPath(id) }))
