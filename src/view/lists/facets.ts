import { holdingOn } from '../../days/span.ts'
import { rolesFact } from '../../engine/facts/ids.ts'
import { facetWordsIn } from '../../locale/lists/facets.ts'
import { simplified } from '../../locale/script.ts'
import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import { reaches, reachOf } from '../formula/headline.ts'
import { topicsOf } from '../compare/compare.ts'
import type { Edition } from '../site/edition.ts'
import { chainOf, regionsInOrder } from '../site/order.ts'
import { statusOf } from '../site/status.ts'

/** What measures are filtered by. */
export const measureFacets = ['region', 'topic', 'payee', 'support', 'reach', 'status'] as const
export type MeasureFacet = (typeof measureFacets)[number]
/** What texts are listed by. */
export const facetIds = [...measureFacets, 'role'] as const
export type FacetId = (typeof facetIds)[number]

/** A value of a facet; its id is the same in both scripts. */
export interface FacetValue {
  readonly id: string
  readonly words: string
}

export const standing = ['inEffect', 'notYetEffective', 'draft', 'note', 'unknown', 'expired'] as const

/** What a measure has of each facet. One of a district is of its city and province too; its status is that of the build day. */
export const facetsOfMeasure = (measure: CatalogueMeasure, policy: Policy, edition: Edition): Record<MeasureFacet, readonly string[]> => ({
  region: chainOf(policy.region, edition),
  topic: topicsOf(measure, policy),
  payee: measure.payee.of,
  support: [simplified(measure.support)],
  reach: [reachOf(measure)],
  status: [holdingOn(statusOf(policy, edition).phases, edition.on)?.validity ?? 'unknown'],
})

/** What a text has of each facet: of most of them, what its measures have. */
export function facetsOf(policy: Policy, edition: Edition): Record<FacetId, readonly string[]> {
  const all = policy.measures.map((measure) => facetsOfMeasure(measure, policy, edition))
  const of = (facet: MeasureFacet): string[] => [...new Set(all.flatMap((one) => one[facet]))]
  return {
    region: chainOf(policy.region, edition),
    topic: of('topic'),
    payee: of('payee'),
    support: of('support'),
    reach: of('reach'),
    status: [holdingOn(statusOf(policy, edition).phases, edition.on)?.validity ?? 'unknown'],
    role: [policy.role],
  }
}

/** The values of a facet that some text has, in the order of their vocabulary. */
export function textValues(facet: FacetId, edition: Edition): FacetValue[] {
  const has = new Set(edition.catalogue.policies.flatMap((policy) => facetsOf(policy, edition)[facet]))
  return valuesOf(facet, edition).filter(({ id }) => has.has(id))
}

/** The values of a facet with their names. */
export function valuesOf(facet: FacetId, edition: Edition): FacetValue[] {
  const { catalogue, words: site } = edition
  const words = facetWordsIn(edition.locale)
  switch (facet) {
    case 'region':
      return regionsInOrder(edition).map((code) => ({ id: code, words: catalogue.regions[code]?.words ?? code }))
    case 'topic':
      return Object.entries(catalogue.topics).map(([id, topic]) => ({ id, words: topic.words }))
    case 'payee': {
      const roles = catalogue.facts[rolesFact]?.values ?? []
      return [
        ...roles.map(({ id, words: role }) => ({ id, words: id === 'enterprise' ? site.enterprise : role })),
        { id: 'notStated', words: words.notStated },
      ]
    }
    case 'support': {
      const all = catalogue.policies.flatMap(({ measures }) => measures.map(({ support }) => support))
      const often = (support: string): number => all.filter((one) => one === support).length
      return [...new Set(all)].sort((a, b) => often(b) - often(a)).map((support) => ({ id: simplified(support), words: support }))
    }
    case 'reach':
      return reaches.map((reach) => ({ id: reach, words: site[reach] }))
    case 'status':
      return standing.map((status) => ({ id: status, words: site[status] }))
    case 'role':
      return [
        { id: 'measures', words: words['role.measures'] },
        { id: 'explanatoryNote', words: words['role.explanatoryNote'] },
      ]
  }
}
