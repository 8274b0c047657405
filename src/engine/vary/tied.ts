import type { Ready } from '../facts/ready.ts'

/** Measures that share a limit, an exclusion or the same matter with one of these, the measures themselves included: ids in the order of the book. */
export function tiedTo(measures: readonly string[], book: Ready): string[] {
  const groups = book.limits.map((limit) =>
    limit.kind === 'onlyHighest' ? limit.pairs.map(({ older, newer }) => [older, newer]) : [limit.over],
  )
  const tied = new Set([
    ...measures,
    ...groups
      .flat()
      .filter((group) => group.some((id) => measures.includes(id)))
      .flat(),
  ])
  return book.measures.map(({ id }) => id).filter((id) => tied.has(id))
}
