import type { PolicyLimit } from '../../schema/catalogue.ts'
import type { RuleLimit } from '../../schema/rulebook.ts'
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
    case 'aggregate': {
      const whole = limit.share === 'whole'
      return {
        id,
        policy,
        clause,
        kind: 'aggregate',
        over,
        share: whole ? '1' : share(limit.share),
        whole,
        of: limit.of,
        as: limit.as,
        counts: limit.counts,
      }
    }
    case 'excludes':
      return { id, policy, clause, kind: 'excludes', over }
  }
}
