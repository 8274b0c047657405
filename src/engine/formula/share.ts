import { nothing, rate as rateOf } from '../../money/money.ts'
import { capped } from './ceiling.ts'
import { input, money, unansweredOf, type Context } from './context.ts'
import { levelOf } from './reached.ts'
import { addRanges, point, timesRange, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, type Input, type Step } from './step.ts'

const noRate = rateOf('0')

/** rate × base; several bases are summed. */
export function share(formula: Extract<ReadyFormula, { kind: 'share' }>, context: Context): Step {
  const inputs = formula.of.map((fact, at) => input(context, fact, formula.as[at] ?? null))
  const rate =
    'kind' in formula.rate
      ? levelOf(formula.rate, noRate, context)
      : { range: point(formula.rate), missing: [], outside: false, unmet: null }
  const product = timesRange(total(inputs), rate.range)
  const range = rate.outside ? { low: nothing, high: product.high } : product
  const missing = settled(range, join(unansweredOf(inputs), rate.missing))
  const line = { range, bound: formula.bound, limiter: 'formula', missing, unmet: rate.unmet } as const
  return capped(
    { kind: 'share', inputs, rate: rate.range, whole: formula.whole, ceiling: formula.bound === 'upTo', ...line },
    formula.cap,
    context,
  )
}

export function total(inputs: readonly Input[]): Range {
  let all: Range | null = null
  for (const { value } of inputs) all = all === null ? money(value) : addRanges(all, money(value))
  return all ?? point(nothing)
}
