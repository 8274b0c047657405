import type { Draft } from '../draft/draft.ts'
import { suggest } from '../file/nearest.ts'
import { problemAt, type Problem } from '../file/problem.ts'
import type { Shared } from '../draft/shared.ts'

/** The newest stands first. */
export function updatesFall(_: readonly Draft[], { updates, at }: Shared): Problem[] {
  return updates.flatMap(({ date }, i) => {
    const before = updates[i - 1]
    return before === undefined || date <= before.date
      ? []
      : [problemAt(at.updates, [i, 'date'], `${date} stands under ${before.date}`, 'list the newest first')]
  })
}

/** The texts an update touches are texts of the site. */
export function updatedPoliciesExist(drafts: readonly Draft[], { updates, at }: Shared): Problem[] {
  const ids = drafts.map(({ id }) => id)
  return updates.flatMap(({ policies }, i) =>
    policies.flatMap((policy, j) =>
      ids.includes(policy) ? [] : [problemAt(at.updates, [i, 'policies', j], `there is no policy ${policy}`, suggest(policy, ids))],
    ),
  )
}
