import { holdingOn } from '../days/span.ts'
import type { Found } from './engine.ts'

export type Facet = 'kind' | 'region' | 'topic' | 'validity' | 'payee'
export const facets: readonly Facet[] = ['kind', 'region', 'topic', 'validity', 'payee']
/** Values of one facet are alternatives, facets hold together; what is absent is not asked. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>

/** A region holds those below it; what names no value of a facet has none. */
function valuesOf({ file, record }: Found, facet: Facet, on: string): readonly string[] {
  switch (facet) {
    case 'kind':
      return [record.kind]
    case 'region':
      return file.regions
    case 'topic':
      return record.topics
    case 'validity':
      return [holdingOn(file.phases, on)?.validity ?? '']
    case 'payee':
      return record.payees
  }
}

export function kept(hits: readonly Found[], chosen: Chosen, on: string): Found[] {
  const asked = facets.filter((facet) => (chosen[facet] ?? []).length > 0)
  return hits.filter((hit) => asked.every((facet) => valuesOf(hit, facet, on).some((value) => chosen[facet]?.includes(value))))
}

/** How many would be left under each value of a facet, the others as they are. */
export function countsOf(hits: readonly Found[], chosen: Chosen, facet: Facet, on: string): ReadonlyMap<string, number> {
  const { [facet]: _, ...others } = chosen
  const counts = new Map<string, number>()
  for (const hit of kept(hits, others, on))
    for (const value of new Set(valuesOf(hit, facet, on))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
