import { holdingOn } from '../../days/span.ts'
import { rolesFact } from '../../engine/facts/ids.ts'
import { facetWordsIn } from '../../locale/lists/facets.ts'
import { simplified } from '../../locale/script.ts'
import type { Policy } from '../../schema/catalogue.ts'
import { reaches, reachOf } from '../formula/headline.ts'
import { topicsOf } from '../compare/compare.ts'
import type { Edition } from '../site/edition.ts'
import { chainOf, regionsInOrder } from '../site/order.ts'
import { facetPath, type Link } from '../site/paths.ts'
import { statusOf } from '../site/status.ts'

export const facetIds = ['region', 'topic', 'payee', 'support', 'reach', 'status', 'role'] as const
export type FacetId = (typeof facetIds)[number]

/** A value of a facet; its id is the same in both scripts. */
export interface FacetValue extends Link {
  readonly id: string
  /** Texts that have it. */
  readonly count: number
  /** How deep it stands among regions; 0 elsewhere. */
  readonly depth: number
}
export interface Facet {
  readonly id: FacetId
  readonly words: string
  readonly values: readonly FacetValue[]
}

const standing = ['inEffect', 'notYetEffective', 'draft', 'note', 'unknown', 'expired'] as const

/** What a text has of each facet. A text of a district is of its city and province too; its status is that of the build day. */
export function facetsOf(policy: Policy, edition: Edition): Record<FacetId, readonly string[]> {
  const { measures } = policy
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
  return {
    region: chainOf(policy.region, edition),
    topic: unique(measures.flatMap((measure) => topicsOf(measure, policy))),
    payee: unique(measures.flatMap(({ payee }) => payee.of)),
    support: unique(measures.map(({ support }) => simplified(support))),
    reach: unique(measures.map(reachOf)),
    status: [holdingOn(statusOf(policy, edition).phases, edition.on)?.validity ?? 'unknown'],
    role: [policy.role],
  }
}

/** Every facet with the values some text has, in the order of their vocabulary. */
export function toFacets(edition: Edition): Facet[] {
  const words = facetWordsIn(edition.locale)
  const has = edition.catalogue.policies.map((policy) => facetsOf(policy, edition))
  return facetIds.map((id) => ({
    id,
    words: words[id],
    values: namesOf(id, edition)
      .map(([value, name]) => ({
        id: value,
        words: name,
        path: facetPath(id, value),
        count: has.filter((one) => one[id].includes(value)).length,
        depth: id === 'region' ? chainOf(value, edition).length - 1 : 0,
      }))
      .filter(({ count }) => count > 0),
  }))
}

/** The values of a facet with their names. */
function namesOf(facet: FacetId, edition: Edition): (readonly [string, string])[] {
  const { catalogue, words: site } = edition
  const words = facetWordsIn(edition.locale)
  switch (facet) {
    case 'region':
      return regionsInOrder(edition).map((code) => [code, catalogue.regions[code]?.words ?? code])
    case 'topic':
      return Object.entries(catalogue.topics).map(([id, topic]) => [id, topic.words])
    case 'payee': {
      const roles = catalogue.facts[rolesFact]?.values ?? []
      return [
        ...roles.map(({ id, words: role }) => [id, id === 'enterprise' ? site.enterprise : role] as const),
        ['notStated', words.notStated],
      ]
    }
    case 'support': {
      const all = catalogue.policies.flatMap(({ measures }) => measures.map(({ support }) => support))
      const often = (support: string): number => all.filter((one) => one === support).length
      return [...new Set(all)].sort((a, b) => often(b) - often(a)).map((support) => [simplified(support), support])
    }
    case 'reach':
      return reaches.map((reach) => [reach, words[`reach.${reach}`]])
    case 'status':
      return standing.map((status) => [status, site[status]])
    case 'role':
      return [
        ['measures', words['role.measures']],
        ['explanatoryNote', words['role.explanatoryNote']],
      ]
  }
}
