import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Matter } from '../../schema/vocabulary.ts'
import { toColumn } from './compareCells.ts'
import type { Comparison } from './comparison.ts'
import { clauseOf, type Edition } from '../site/edition.ts'
import { chainWords, textsInOrder } from '../site/order.ts'
import { policyPath } from '../site/paths.ts'
import { statusOf } from '../site/status.ts'

/** What every text says on one matter, in the order of the hierarchy. */
export function toComparison(topic: string, matter: Matter, edition: Edition): Comparison {
  return {
    topic,
    id: matter.id,
    words: matter.words,
    help: matter.help ?? null,
    texts: textsInOrder(edition).map((policy) => {
      const { phases, stage, effective, expires } = statusOf(policy, edition)
      return {
        policy: policy.id,
        words: policy.shortTitle,
        path: policyPath(policy.id),
        region: policy.region,
        place: chainWords(policy.region, edition),
        status: { phases, stage, effective, expires },
        columns: measuresOn(matter, policy).map((measure) => toColumn(measure, policy, edition)),
      }
    }),
  }
}

/** All comparisons of a topic, in the order of its page. */
export const comparisonsOf = (topic: string, edition: Edition): Comparison[] =>
  (edition.catalogue.matters[topic] ?? []).map((matter) => toComparison(topic, matter, edition))

/** In the order of the text. */
const measuresOn = (matter: Matter, policy: Policy): CatalogueMeasure[] => policy.measures.filter(({ id }) => matter.measures.includes(id))

/** The topics a measure is about: its own, or all of its clause's. */
export const topicsOf = (measure: CatalogueMeasure, policy: Policy): readonly string[] =>
  measure.topics ?? clauseOf(policy, measure.clause).topics
