import type { Context, Reckon } from './context.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { unpaid, type Step } from './step.ts'

type Years = Extract<ReadyFormula, { kind: 'years' }>

/** What one year of a schedule pays; after its last nothing. */
export function years(formula: Years, context: Context, reckon: Reckon): Step {
  const { year } = context
  const now = formula.of.find((_, at) => yearsIn({ ...formula, of: formula.of.slice(0, at + 1) }) > year)
  const pays = now === undefined ? unpaid : reckon(now.pays, context)
  const { range, bound, limiter, missing, unmet } = pays
  return { kind: 'years', year, pays, range, bound, limiter, missing, unmet }
}

/** How many years a schedule has. */
export const yearsIn = ({ of }: Years): number => of.reduce((all, part) => all + part.years.toNumber(), 0)
