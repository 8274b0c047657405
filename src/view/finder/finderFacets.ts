import { memo } from '../../memo/memo.ts'
import { facetsOfMeasure, measureFacets, valuesOf, type FacetValue, type MeasureFacet } from '../lists/facets.ts'
import type { Edition } from '../site/edition.ts'
import { chainOf, textsInOrder } from '../site/order.ts'
import { finderFacetPath, type Link } from '../site/paths.ts'
import { finderWordsIn } from '../../locale/lists/finder.ts'
import { measuresInOrder } from './finderRows.ts'

export interface FinderValue extends Link, FacetValue {
  /** Measures that have it. */
  readonly count: number
  /** How deep it stands among regions; 0 elsewhere. */
  readonly depth: number
}
export interface FinderFacet {
  readonly id: MeasureFacet
  readonly words: string
  readonly values: readonly FinderValue[]
}

/** What each measure has of each facet, in the order of the rows; the status is that of the build day. */
export const valuesInOrder: (edition: Edition) => readonly Record<MeasureFacet, readonly string[]>[] = memo((edition: Edition) =>
  textsInOrder(edition).flatMap((policy) => measuresInOrder(policy, edition).map((measure) => facetsOfMeasure(measure, policy, edition))),
)

/** Every facet with the values some measure has, in the order of their vocabulary; of a status, every one: what is a draft today may be over on the reader's day. */
export const toFinderFacets: (edition: Edition) => readonly FinderFacet[] = memo((edition: Edition) => {
  const words = finderWordsIn(edition.locale)
  const has = valuesInOrder(edition)
  return measureFacets.map((id) => {
    const tally = new Map<string, number>()
    for (const value of has.flatMap((one) => one[id])) tally.set(value, (tally.get(value) ?? 0) + 1)
    return {
      id,
      words: words[id],
      values: valuesOf(id, edition)
        .map(({ id: value, words: name }) => ({
          id: value,
          words: name,
          path: finderFacetPath(id, value),
          count: tally.get(value) ?? 0,
          depth: id === 'region' ? chainOf(value, edition).length - 1 : 0,
        }))
        .filter(({ count }) => id === 'status' || count > 0),
    }
  })
})

/** How many measures have a value. */
export const finderCount = (facet: MeasureFacet, value: string, edition: Edition): number =>
  toFinderFacets(edition)
    .find(({ id }) => id === facet)
    ?.values.find(({ id }) => id === value)?.count ?? 0
