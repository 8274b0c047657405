import { regionsAbove } from '../../engine/index.ts'
import type { Catalogue, Policy } from '../../schema/catalogue.ts'
import type { Edition } from './edition.ts'

interface Places {
  readonly catalogue: Pick<Catalogue, 'regions'>
}

/** The regions right below one; those that stand highest where none is named. */
export const regionsBelow = ({ catalogue }: Places, parent?: string): string[] =>
  Object.entries(catalogue.regions).flatMap(([code, region]) => (region.parent === parent ? [code] : []))

/** Regions as the hierarchy has them, those above first; never by what they pay. */
export const regionsInOrder = (places: Places, parent?: string): string[] =>
  regionsBelow(places, parent).flatMap((code) => [code, ...regionsInOrder(places, code)])

/** The texts in the order of the regions. */
export const textsInOrder = (edition: Edition): Policy[] =>
  regionsInOrder(edition).flatMap((code) => edition.catalogue.policies.filter(({ region }) => region === code))

/** 广东 › 深圳 › 宝安, the region itself last. */
export const chainOf = (code: string, { catalogue }: Places): string[] => [code, ...regionsAbove(code, catalogue.regions)].reverse()
export const chainWords = (code: string, edition: Edition): string =>
  chainOf(code, edition)
    .map((each) => edition.catalogue.regions[each]?.short ?? each)
    .join(' › ')

/** The short name of the region; of a region with several texts also what tells this one from the others. */
export function placeOf(policy: Policy, edition: Edition): string {
  const { policies, regions } = edition.catalogue
  const region = regions[policy.region]?.short ?? policy.region
  const beside = policies.filter((other) => other.region === policy.region && other.id !== policy.id)
  if (beside.length === 0) return region
  const year = yearOf(policy)
  return beside.some((other) => yearOf(other) === year) ? `${region} ${policy.shortTitle}` : `${region} ${year}`.trim()
}

/** The day a text bears; '' where it prints none in full. */
export const dateOf = ({ dates }: Policy): string =>
  dates.printed?.iso ?? dates.made?.iso ?? dates.published?.iso ?? dates.effective?.iso ?? ''
const yearOf = (policy: Policy): string => dateOf(policy).slice(0, 4)
