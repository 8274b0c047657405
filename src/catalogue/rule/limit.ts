import type { PolicyLimit } from '../../schema/catalogue.ts'
import type { Premise, RuleLimit } from '../../schema/rulebook.ts'
import { share, toAmount, years, type Setting } from '../formula/canonical.ts'

export function toLimit(limit: Exclude<PolicyLimit, { kind: 'onlyHighest' }>, setting: Setting): RuleLimit {
  const { id, policy, clause, over } = limit
  switch (limit.kind) {
    case 'annual':
      return {
        id,
        policy,
        clause,
        kind: 'annual',
        over,
        years: limit.years === undefined ? null : years(limit.years),
        value: toAmount(limit.value, setting),
      }
    case 'aggregate':
      return { id, policy, clause, kind: 'aggregate', over, ...toRoom(limit) }
    case 'excludes':
      return { id, policy, clause, kind: 'excludes', over }
  }
}

type Printed = Pick<Extract<PolicyLimit, { kind: 'aggregate' }>, 'share' | 'of' | 'as' | 'counts'>

/** What all public money together may come to. */
export function toRoom({ share: part, of, as, counts }: Printed): Omit<Premise, 'refuses'> {
  const whole = part === 'whole'
  return { share: whole ? '1' : share(part), whole, of, as, counts }
}
