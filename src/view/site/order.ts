import type { Catalogue, Policy } from '../../schema/catalogue.ts'
import type { Edition } from './edition.ts'

interface Places {
  readonly catalogue: Pick<Catalogue, 'regions'>
}

/** Regions as the hierarchy has them, those above first; never by what they pay. */
export function regionsInOrder(places: Places, parent?: string): string[] {
  return Object.entries(places.catalogue.regions)
    .filter(([, region]) => region.parent === parent)
    .flatMap(([code]) => [code, ...regionsInOrder(places, code)])
}

/** The texts in the order of the regions. */
export const textsInOrder = (edition: Edition): Policy[] =>
  regionsInOrder(edition).flatMap((code) => edition.catalogue.policies.filter(({ region }) => region === code))

/** 广东 › 深圳 › 宝安, the region itself last. */
export function chainOf(code: string, places: Places): string[] {
  const parent = places.catalogue.regions[code]?.parent
  return [...(parent === undefined ? [] : chainOf(parent, places)), code]
}
export const chainWords = (code: string, edition: Edition): string =>
  chainOf(code, edition)
    .map((each) => edition.catalogue.regions[each]?.short ?? each)
    .join(' › ')
