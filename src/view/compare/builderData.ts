import { compareWordsIn } from '../../locale/compare.ts'
import type { BuilderData } from './builder.ts'
import { carryWordsIn } from '../../locale/carry.ts'
import { comparisonsOf } from './compare.ts'
import type { Edition } from '../site/edition.ts'
import { chainWords, textsInOrder } from '../site/order.ts'
import { statusOf } from '../site/status.ts'

/** Everything the builder shows, in one script. */
export function toBuilderData(edition: Edition): BuilderData {
  const { catalogue, locale } = edition
  const topics = Object.entries(catalogue.topics).map(([id, { words }]) => ({ id, words }))
  return {
    version: catalogue.version,
    words: compareWordsIn(locale),
    carryWords: carryWordsIn(locale),
    topics,
    texts: textsInOrder(edition).map((policy) => ({
      policy: policy.id,
      words: policy.shortTitle,
      place: chainWords(policy.region, edition),
      phases: statusOf(policy, edition).phases,
    })),
    comparisons: topics.flatMap(({ id }) => comparisonsOf(id, edition)),
  }
}
