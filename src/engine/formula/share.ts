import { nothing, rate as rateOf } from '../../money/money.ts'
import { input, inputsOf, money, unansweredOf, type Context } from './context.ts'
import { valueOf } from './reached.ts'
import { addRanges, leastRange, lessRange, point, timesRange, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, type Input, type Step } from './step.ts'

const noRate = rateOf('0')

/** rate × base; several bases are summed, and of the sum it may be a part: over an amount or another fact, as far as an amount. */
export function share(formula: Extract<ReadyFormula, { kind: 'share' }>, context: Context): Step {
  const inputs = inputsOf(context, formula)
  const past = formula.past === undefined ? null : input(context, formula.past, null)
  const rate = valueOf(formula.rate, noRate, context)
  let base = total(inputs)
  if (formula.to !== undefined) base = leastRange(base, point(formula.to))
  if (formula.over !== undefined) base = lessRange(base, point(formula.over))
  if (past !== null) base = lessRange(base, money(past.value))
  const product = timesRange(base, rate.range)
  const range = rate.outside ? { low: nothing, high: product.high } : product
  const missing = settled(range, join(unansweredOf(past === null ? inputs : [...inputs, past]), rate.missing))
  const line = { range, bound: formula.bound, limiter: 'formula', missing, unmet: rate.unmet } as const
  return {
    kind: 'share',
    inputs,
    rate: rate.range,
    from: formula.from,
    whole: formula.whole,
    printed: formula.bound,
    slice: formula,
    past,
    ...line,
  }
}

export function total(inputs: readonly Input[]): Range {
  let all: Range | null = null
  for (const { value } of inputs) all = all === null ? money(value) : addRanges(all, money(value))
  return all ?? point(nothing)
}
