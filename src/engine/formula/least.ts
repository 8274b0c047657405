import type { Context, Reckon } from './context.ts'
import { leastRange } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, type Step } from './step.ts'

/** The lowest of its parts; a part that certainly lies above another asks for nothing. */
export function least(formula: Extract<ReadyFormula, { kind: 'sum' | 'least' }>, context: Context, reckon: Reckon): Step {
  const of = formula.of.map((part) => reckon(part, context))
  const range = of.map((part) => part.range).reduce(leastRange)
  const rivals = of.filter((part) => range.high === null || part.range.low.lte(range.high))
  const bound = rivals.some((part) => part.bound === 'upTo') ? 'upTo' : 'exact'
  const missing = settled(range, join(...rivals.map((part) => part.missing)))
  const unmet = of.find((part) => part.unmet !== null)?.unmet ?? null
  return { kind: 'least', of, range, bound, limiter: rivals[0]?.limiter ?? null, missing, unmet }
}
