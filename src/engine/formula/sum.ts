import { nothing } from '../../money/money.ts'
import type { Context, Reckon } from './context.ts'
import { addRanges, point, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, type Limiter, type Step } from './step.ts'

/** All parts together. A part of nothing decides neither bound nor limiter. */
export function sum(formula: Extract<ReadyFormula, { kind: 'sum' | 'least' }>, context: Context, reckon: Reckon): Step {
  const of = formula.of.map((part) => reckon(part, context))
  const range = of.reduce<Range>((all, part) => addRanges(all, part.range), point(nothing))
  const paying = of.filter((part) => part.range.high === null || !part.range.high.isZero())
  const bound = paying.some((part) => part.bound === 'upTo') ? 'upTo' : 'exact'
  const missing = settled(range, join(...of.map((part) => part.missing)))
  return { kind: 'sum', of, range, bound, limiter: together(paying), missing, unmet: refused(of) }
}

/** What decided a sum: its parts' formulas, unless something cut one of them. */
function together(parts: readonly Step[]): Limiter | null {
  if (parts.some((part) => part.limiter === null)) return null
  return parts.find((part) => part.limiter !== 'formula')?.limiter ?? 'formula'
}

/** A sum refuses only if every part does. */
const refused = (of: readonly Step[]): Step['unmet'] => (of.every((part) => part.unmet !== null) ? (of[0]?.unmet ?? null) : null)
