import type { Catalogue } from '../../schema/catalogue.ts'
import type { Home } from '../../schema/vocabulary.ts'
import { problemAt, type Located, type Path, type Problem } from '../file/problem.ts'
import type { Draft } from './draft.ts'
import type { Shared } from './shared.ts'

/** A region and where it is defined. */
export interface PlacedRegion {
  readonly id: string
  readonly words: string
  readonly short: string
  readonly parent?: string | undefined
  readonly at: Located
  readonly path: Path
}

/** The id of the region a policy is of, known already or new. */
export const regionOf = (home: Home): string => (typeof home === 'string' ? home : home.id)

/** Regions of regions.yaml and those that policies bring along, each with the level above it. */
export function placedRegions(shared: Shared, drafts: readonly Draft[]): PlacedRegion[] {
  const listed = Object.entries(shared.regions).map(([id, region]) => ({ id, ...region, at: shared.at.regions, path: [id] }))
  return [...listed, ...drafts.flatMap(({ policy, at }) => newIn(policy.region, at.policy, ['region']))]
}

function newIn(home: Home, at: Located, path: Path): PlacedRegion[] {
  if (typeof home === 'string') return []
  const { id, words, short, parent } = home
  if (parent === undefined) return [{ id, words, short, at, path }]
  return [{ id, words, short, parent: regionOf(parent), at, path }, ...newIn(parent, at, [...path, 'parent'])]
}

/** All of them by id; a region is defined once, or twice in the same words. */
export function allRegions(shared: Shared, drafts: readonly Draft[]): { regions: Catalogue['regions']; problems: Problem[] } {
  const known = new Map<string, PlacedRegion>()
  const problems: Problem[] = []
  for (const region of placedRegions(shared, drafts)) {
    const before = known.get(region.id)
    if (before === undefined) known.set(region.id, region)
    else if (before.words !== region.words || before.short !== region.short || before.parent !== region.parent)
      problems.push(
        problemAt(
          region.at,
          region.path,
          `${region.id} is already defined in ${before.at.file} as ${before.words}`,
          `write the same words, or region: ${JSON.stringify(region.id)} alone`,
        ),
      )
  }
  const rows = [...known].map(([id, { words, short, parent }]) => [id, { words, short, ...(parent !== undefined && { parent }) }] as const)
  return { regions: Object.fromEntries(rows), problems }
}
