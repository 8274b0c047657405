import type { Clause, Policy } from '../../schema/catalogue.ts'
import type { Edition } from '../site/edition.ts'
import { chainOf } from '../site/order.ts'
import { shelvesIn } from '../site/shelves.ts'

/** Of more texts than a page holds, so many clauses are named under one topic. */
export const mostElsewhere = 6

interface Found {
  readonly policy: Policy
  readonly clause: Clause
}

/** Clauses of other texts under a topic; of many, those of the nearest places, in the order of the site. */
export function clausesElsewhere(
  topic: string,
  policy: Policy,
  edition: Edition,
): { readonly shown: readonly Found[]; readonly all: number } {
  const { policies } = edition.catalogue
  const all = policies
    .filter(({ id }) => id !== policy.id)
    .flatMap((other) =>
      other.clauses
        .filter(({ topics, kind }) => topics.includes(topic) && kind !== 'annexRow')
        .map((clause) => ({ policy: other, clause })),
    )
  if (shelvesIn(edition).length === 0 || all.length <= mostElsewhere) return { shown: all, all: all.length }
  const steps = new Map(policies.map((other) => [other.id, stepsBetween(policy.region, other.region, edition)]))
  const nearest = [...all].sort((a, b) => (steps.get(a.policy.id) ?? 0) - (steps.get(b.policy.id) ?? 0)).slice(0, mostElsewhere)
  return { shown: all.filter((found) => nearest.includes(found)), all: all.length }
}

/** How far it is from one place to another, up to what holds both and down again; another province is the farthest. */
function stepsBetween(from: string, to: string, edition: Edition): number {
  const [one, other] = [chainOf(from, edition), chainOf(to, edition)]
  const apart = [...one.filter((code) => !other.includes(code)), ...other.filter((code) => !one.includes(code))].length
  return one[0] === other[0] ? apart : apart + 1
}
