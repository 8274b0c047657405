import { capped } from '../ceiling.ts'
import { input, money, unansweredOf, type Context } from '../context.ts'
import { point, timesRange, type Range } from '../range.ts'
import { yuan } from '../../money/money.ts'
import type { ReadyFormula } from '../ready.ts'
import { settled, type Step } from '../step.ts'

/** Product of facts: area × price × months. */
export function times(formula: Extract<ReadyFormula, { kind: 'times' }>, context: Context): Step {
  const inputs = formula.of.map((fact, at) => input(context, fact, formula.as[at] ?? null))
  const range = inputs.reduce<Range>((product, one) => timesRange(product, money(one.value)), point(yuan('1')))
  const line = { range, bound: formula.bound, limiter: 'formula', missing: settled(range, unansweredOf(inputs)), unmet: null } as const
  return capped({ kind: 'times', inputs, ...line }, formula.cap, context)
}
