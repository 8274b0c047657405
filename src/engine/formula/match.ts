import { inputsOf, unansweredOf, type Context } from './context.ts'
import { point, timesRange } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { settled, type Step } from './step.ts'
import { total } from './share.ts'

/** rate × public money received from the levels the text names. */
export function match(formula: Extract<ReadyFormula, { kind: 'match' }>, context: Context): Step {
  const inputs = inputsOf(context, formula)
  const range = timesRange(total(inputs), point(formula.rate))
  const line = { range, bound: formula.bound, limiter: 'formula', missing: settled(range, unansweredOf(inputs)), unmet: null } as const
  return { kind: 'match', inputs, rate: formula.rate, ...line }
}
