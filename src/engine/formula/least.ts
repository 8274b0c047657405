import { calculate } from './calculate.ts'
import { capped } from './ceiling.ts'
import type { Context } from './context.ts'
import { leastRange, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, type Step } from './step.ts'

/** The lowest of its parts; a part that certainly lies above another asks for nothing. */
export function least(formula: Extract<ReadyFormula, { kind: 'sum' | 'least' }>, context: Context): Step {
  const of = formula.of.map((part) => calculate(part, context))
  const range = of.map((part) => part.range).reduce<Range>(leastRange, { low: of[0]?.range.low ?? never(), high: null })
  const rivals = of.filter((part) => range.high === null || part.range.low.lte(range.high))
  const bound = rivals.some((part) => part.bound === 'upTo') ? 'upTo' : 'exact'
  const missing = settled(range, join(...rivals.map((part) => part.missing)))
  const unmet = of.find((part) => part.unmet !== null)?.unmet ?? null
  return capped({ kind: 'least', of, range, bound, limiter: rivals[0]?.limiter ?? null, missing, unmet }, formula.cap, context)
}

const never = (): never => {
  throw new Error('least of nothing')
}
