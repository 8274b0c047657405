import { nothing } from '../../money/money.ts'
import type { Context } from './context.ts'
import { levelOf } from './reached.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import type { Step } from './step.ts'

/** The amount of the highest listed level reached, or of the choice. Unanswered it may lie outside the list, unless the list names every value. */
export function levels(formula: Extract<ReadyFormula, { kind: 'levels' }>, context: Context): Step {
  const found = levelOf(formula, nothing, context)
  const range = found.outside ? { low: nothing, high: found.range.high } : found.range
  return {
    kind: 'levels',
    fact: formula.by,
    level: found.level,
    within: found.within,
    range,
    bound: formula.bound,
    limiter: found.unmet === null && found.missing.length === 0 ? 'tier' : null,
    missing: found.missing,
    unmet: found.unmet,
  }
}
