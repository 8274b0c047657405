import { compareWordsIn } from '../../locale/compare.ts'
import type { BuilderData, BuilderHead, BuilderPart } from './builder.ts'
import { carryWordsIn } from '../../locale/carry.ts'
import { comparisonsOf, toComparison } from './compare.ts'
import type { Policy } from '../../schema/catalogue.ts'
import type { Matter } from '../../schema/vocabulary.ts'
import type { Edition } from '../site/edition.ts'
import { chainWords, textsInOrder } from '../site/order.ts'
import { policyPath } from '../site/paths.ts'
import { onShelf } from '../site/shelves.ts'
import { statusOf } from '../site/status.ts'

/** Everything the builder shows, in one script. */
export function toBuilderData(edition: Edition): BuilderData {
  const { matters, texts, ...head } = toBuilderHead(edition)
  return {
    ...head,
    texts: texts.map(({ policy, words, place, phases, topics }) => ({ policy, words, place, phases, topics })),
    comparisons: head.topics.flatMap(({ id }) => comparisonsOf(id, edition)),
  }
}

/** What the builder downloads first. */
export function toBuilderHead(edition: Edition): BuilderHead {
  const { catalogue, locale } = edition
  const topics = Object.entries(catalogue.topics).map(([id, { words }]) => ({ id, words }))
  return {
    version: catalogue.version,
    words: compareWordsIn(locale),
    carryWords: carryWordsIn(locale),
    topics,
    texts: textsInOrder(edition).map((policy) => {
      const { phases, stage, effective, expires } = statusOf(policy, edition)
      return {
        policy: policy.id,
        words: policy.shortTitle,
        path: policyPath(policy.id),
        region: policy.region,
        place: chainWords(policy.region, edition),
        phases,
        status: { phases, stage, effective, expires },
        topics: topics.map(({ id }) => id).filter((topic) => mattersOf(topic, edition).some((matter) => hasMeasures(matter, policy))),
      }
    }),
    matters: topics.flatMap(({ id: topic }) => mattersOf(topic, edition).map(({ id, words, help = null }) => ({ topic, id, words, help }))),
  }
}

const mattersOf = (topic: string, { catalogue }: Edition): readonly Matter[] => catalogue.matters[topic] ?? []
const hasMeasures = ({ measures }: Matter, policy: Policy): boolean => policy.measures.some(({ id }) => measures.includes(id))

/** What it downloads of one text once that is shown; matters the text does not speak of are left out. */
export function toBuilderPart(policy: Policy, edition: Edition): BuilderPart {
  const own = onShelf(edition, { texts: [policy] })
  const said = Object.keys(edition.catalogue.topics).flatMap((topic) =>
    mattersOf(topic, edition)
      .filter((matter) => hasMeasures(matter, policy))
      .map((matter) => toComparison(topic, matter, own)),
  )
  return Object.fromEntries(said.map(({ topic, id, texts }) => [`${topic}/${id}`, texts.flatMap(({ columns }) => columns)]))
}
