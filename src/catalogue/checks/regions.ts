import { namesOfCode } from '../../places/made/codes.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'
import { suggest } from '../file/nearest.ts'
import type { Draft } from '../draft/draft.ts'
import type { Joined } from '../draft/joined.ts'
import { placedRegions, type PlacedRegion } from '../draft/regions.ts'

/** The level above a region is a region. */
export function regionsHaveParents(drafts: readonly Draft[], joined: Joined): Problem[] {
  return placedRegions(joined.shared, drafts).flatMap(({ parent, at, path }) =>
    parent === undefined || joined.regions[parent] !== undefined
      ? []
      : [
          absent(
            problemAt(
              at,
              [...path, 'parent'],
              `there is no region ${parent}`,
              suggest(parent, Object.keys(joined.regions), 'define it here'),
            ),
          ),
        ],
  )
}

/** No region lies in itself by way of others. */
export function regionsAreNoCircle(drafts: readonly Draft[], joined: Joined): Problem[] {
  return placedRegions(joined.shared, drafts).flatMap(({ id, at, path }) => {
    const seen = new Set<string>()
    for (let up = joined.regions[id]?.parent; up !== undefined && !seen.has(up); up = joined.regions[up]?.parent) seen.add(up)
    return seen.has(id)
      ? [problemAt(at, [...path, 'parent'], `${id} lies in itself (${[id, ...seen].join(' in ')})`, 'write the level above it')]
      : []
  })
}

/** A code lies in its parent by its digits, and an id that is no code begins with its parent's. */
export function regionsLieInTheirParents(drafts: readonly Draft[], joined: Joined): Problem[] {
  return placedRegions(joined.shared, drafts).flatMap(({ id, parent, at, path }) => {
    const upper = /^(.+)-[a-z0-9]+$/.exec(id)?.[1]
    if (upper !== undefined)
      return parent === upper
        ? []
        : [problemAt(at, path, `${id} has no code of its own and lies in ${parent ?? 'nothing'}`, `write parent: ${JSON.stringify(upper)}`)]
    if (parent === undefined || joined.regions[parent] === undefined) return []
    return id !== parent && id.startsWith(parent.replace(/(00)+$/, ''))
      ? []
      : [problemAt(at, [...path, 'parent'], `${id} does not lie in ${parent}`, 'write the code whose first digits it has')]
  })
}

/** Six digits are a place of GB/T 2260 and bear its name; those that begin with 9 are nobody's, and free for invented places. */
export function regionsAreOfTheStandard(drafts: readonly Draft[], joined: Joined): Problem[] {
  return placedRegions(joined.shared, drafts).flatMap((region) => (/^[1-8]\d{5}$/.test(region.id) ? standardOf(region) : []))
}

function standardOf({ id, words, at, path }: PlacedRegion): Problem[] {
  const names = namesOfCode(id)
  if (names.length === 0)
    return [
      problemAt(at, path, `${id} is no code of GB/T 2260`, 'look the code up; a place without one has its parent’s, a hyphen and a word'),
    ]
  return names.some((name) => words.endsWith(name))
    ? []
    : [problemAt(at, [...path, 'words'], `${words} is not what GB/T 2260 calls ${id}`, `its name is ${names.join(' or ')}`)]
}
