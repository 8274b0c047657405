import { inputsOf, money, unansweredOf, type Context } from './context.ts'
import { point, timesRange, type Range } from '../facts/range.ts'
import { yuan } from '../../money/money.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { settled, type Step } from './step.ts'

const one = point(yuan('1'))

/** Product of facts: area × price × months. */
export function times(formula: Extract<ReadyFormula, { kind: 'times' }>, context: Context): Step {
  const inputs = inputsOf(context, formula)
  const range = inputs.reduce<Range>((product, { value }) => timesRange(product, money(value)), one)
  const line = { range, bound: formula.bound, limiter: 'formula', missing: settled(range, unansweredOf(inputs)), unmet: null } as const
  return { kind: 'times', inputs, ...line }
}
