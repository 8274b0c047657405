import { lastOf } from '../../floor/floor.ts'
import { nothing } from '../../money/money.ts'
import { input, type Context } from './context.ts'
import { judge } from '../facts/judge.ts'
import { point } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import type { Step } from './step.ts'

/** The amount of the highest number reached; below the lowest the formula refuses, with the distance. */
export function tiers(formula: Extract<ReadyFormula, { kind: 'tiers' }>, context: Context): Step {
  const of = input(context, formula.by, null)
  const lowest = formula.steps[0]
  const highest = lastOf(formula.steps)
  if (lowest === undefined || highest === undefined) throw new Error('tiers without steps')
  const head = { kind: 'tiers', input: of, above: false, bound: formula.bound } as const
  if (!of.answered)
    return { ...head, at: null, range: { low: nothing, high: highest.amount }, limiter: null, missing: [formula.by], unmet: null }
  const reached = lastOf(formula.steps.filter(({ at, above }) => of.value.low[above === true ? 'gt' : 'gte'](at)))
  if (reached === undefined) {
    const unmet = judge(
      { kind: lowest.above === true ? 'moreThan' : 'atLeast', fact: formula.by, value: lowest.at },
      context.facts,
      context.kinds,
    )
    return { ...head, at: null, range: point(nothing), limiter: null, missing: [], unmet }
  }
  return { ...head, at: reached.at, above: reached.above === true, range: point(reached.amount), limiter: 'tier', missing: [], unmet: null }
}
