import type { ReadyFormula } from '../ready.ts'
import { point } from '../range.ts'
import type { Step } from '../step.ts'

export const fixed = (formula: Extract<ReadyFormula, { kind: 'fixed' }>): Step => ({
  kind: 'fixed',
  range: point(formula.amount),
  bound: formula.bound,
  limiter: 'formula',
  missing: [],
  unmet: null,
})
