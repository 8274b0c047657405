import { nothing } from '../../money/money.ts'
import type { Context, Reckon } from './context.ts'
import { judge } from '../facts/judge.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, unpaid, type Step } from './step.ts'

/** 追加: added only if its condition holds. */
export function given(formula: Extract<ReadyFormula, { kind: 'given' }>, context: Context, reckon: Reckon): Step {
  const judgement = judge(formula.if, context.facts, context.kinds)
  if (judgement.verdict === 'unmet') return { ...unpaid, kind: 'given', judgement, pays: unpaid }
  const pays = reckon(formula.pays, context)
  const open = judgement.verdict === 'unknown'
  const range = open ? { low: nothing, high: pays.range.high } : pays.range
  return {
    kind: 'given',
    judgement,
    pays,
    range,
    bound: pays.bound,
    limiter: pays.limiter,
    missing: settled(range, join(judgement.missing, pays.missing)),
    unmet: null,
  }
}
