import { nothing } from '../../money/money.ts'
import type { Context } from './context.ts'
import { valueOf } from './reached.ts'
import { isPoint, leastRange, type Range } from '../facts/range.ts'
import { join, type Limiter, type Step } from './step.ts'
import type { ReadyCap } from '../facts/ready.ts'

type Under = Pick<Step, 'range' | 'bound' | 'limiter' | 'missing' | 'unmet'> & { readonly bites: boolean }

/** What a ceiling of any kind does to the line before it. A ceiling equal to the amount does not bite. */
export function under(before: Step, limit: Range, asked: readonly string[], name: Limiter): Under {
  const bites = limit.high !== null && before.range.low.gt(limit.high)
  if (bites) return { range: limit, bound: 'upTo', limiter: name, missing: isPoint(limit) ? [] : asked, unmet: null, bites }
  const { bound, limiter, missing } = before
  const idle = before.range.high !== null && before.range.high.lte(limit.low)
  if (idle) return { range: before.range, bound, limiter, missing, unmet: null, bites }
  const range = leastRange(before.range, limit)
  const open = isPoint(range) && bound === 'upTo' ? [] : join(missing, asked)
  return { range, bound: 'upTo', limiter: null, missing: open, unmet: null, bites }
}

/** The printed cap of a formula; `per: year` limits a year, anything else one award of the measure. */
export function capped(before: Step, cap: ReadyCap | null, context: Context): Step {
  if (cap === null || before.unmet !== null) return before
  const limit = valueOf(cap.value, nothing, context)
  if (limit.unmet !== null) return { ...before, range: limit.range, unmet: limit.unmet, missing: [] }
  const line = under(before, limit.range, limit.missing, cap.per === 'year' ? 'yearCap' : 'cap')
  const step = { kind: 'cap', per: cap.per, limit: limit.range, before, ...line } as const
  return limit.outside ? { ...step, range: { low: nothing, high: line.range.high }, missing: join(line.missing, limit.missing) } : step
}
