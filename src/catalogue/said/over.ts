import type { Limit } from '../../schema/limit.ts'
import type { Measure } from '../../schema/measure.ts'

/** Ids of the measures a limit binds; `all`: every one with a formula. 就高不重复 binds pairs, not measures. */
export function overOf(limit: Limit, measures: readonly Measure[]): readonly string[] {
  if (limit.kind === 'onlyHighest') return []
  return limit.over === 'all' ? measures.filter(({ pays }) => pays.kind !== 'open').map(({ id }) => id) : limit.over
}
