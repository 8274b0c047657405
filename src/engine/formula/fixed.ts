import type { ReadyFormula } from '../facts/ready.ts'
import { point } from '../facts/range.ts'
import type { Step } from './step.ts'

export const fixed = (formula: Extract<ReadyFormula, { kind: 'fixed' }>): Step => ({
  kind: 'fixed',
  from: formula.from,
  range: point(formula.amount),
  bound: formula.bound,
  limiter: 'formula',
  missing: [],
  unmet: null,
})
