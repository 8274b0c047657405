import { nothing, rate as rateOf } from '../../money/money.ts'
import { inputsOf, money, unansweredOf, type Context } from './context.ts'
import { valueOf } from './reached.ts'
import { addRanges, point, timesRange, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, type Input, type Step } from './step.ts'

const noRate = rateOf('0')

/** rate × base; several bases are summed. */
export function share(formula: Extract<ReadyFormula, { kind: 'share' }>, context: Context): Step {
  const inputs = inputsOf(context, formula)
  const rate = valueOf(formula.rate, noRate, context)
  const product = timesRange(total(inputs), rate.range)
  const range = rate.outside ? { low: nothing, high: product.high } : product
  const missing = settled(range, join(unansweredOf(inputs), rate.missing))
  const line = { range, bound: formula.bound, limiter: 'formula', missing, unmet: rate.unmet } as const
  return { kind: 'share', inputs, rate: rate.range, whole: formula.whole, ceiling: formula.bound === 'upTo', ...line }
}

export function total(inputs: readonly Input[]): Range {
  let all: Range | null = null
  for (const { value } of inputs) all = all === null ? money(value) : addRanges(all, money(value))
  return all ?? point(nothing)
}
