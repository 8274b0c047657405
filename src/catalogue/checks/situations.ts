import { rolesFact } from '../../engine/facts/ids.ts'
import type { Draft } from '../draft/draft.ts'
import { allMatters, type Joined } from '../draft/joined.ts'
import { regionOf } from '../draft/regions.ts'
import { suggest } from '../file/nearest.ts'
import { absent, problemAt, type Problem } from '../file/problem.ts'

/** A situation opens 测算 with a place that has a text, with one matter or one measure, and with a payee that can be chosen. */
export function situationsHold(drafts: readonly Draft[], joined: Joined): Problem[] {
  const { situations, shared, facts, at } = joined
  const places = [...new Set(drafts.map(({ policy }) => regionOf(policy.region)))]
  const measures = drafts.flatMap((draft) => draft.measures.measures.map(({ id }) => `${draft.id}/${id}`))
  const all = Object.entries(allMatters(shared, drafts)).flatMap(([topic, own]) => own.map(({ id }) => `${topic}/${id}`))
  const roles = facts.facts[rolesFact]?.values?.map(({ id }) => id) ?? []
  return situations.flatMap((situation, i) => {
    const { id, matter, measure } = situation
    const known = (field: 'place' | 'matter' | 'measure' | 'role', list: readonly string[], what: string): Problem[] => {
      const value = situation[field]
      return value === undefined || list.includes(value)
        ? []
        : [absent(problemAt(at.situations, [i, field], `there is no ${what} ${value}`, suggest(value, list)))]
    }
    return [
      ...(situations.findIndex((one) => one.id === id) < i
        ? [problemAt(at.situations, [i, 'id'], `the id ${id} stands twice`, 'give each situation its own')]
        : []),
      ...((matter === undefined) === (measure === undefined)
        ? [problemAt(at.situations, [i], `${id} names ${matter === undefined ? 'neither' : 'both'} matter and measure`, 'name one of them')]
        : []),
      ...known('place', places, 'region with a text'),
      ...known('matter', all, 'matter'),
      ...known('measure', measures, 'measure'),
      ...known('role', roles, 'payee'),
    ]
  })
}
