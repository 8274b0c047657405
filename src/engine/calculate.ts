import type { Context } from './context.ts'
import { fixed } from './formula/fixed.ts'
import { given } from './formula/given.ts'
import { least } from './formula/least.ts'
import { levels } from './formula/levels.ts'
import { match } from './formula/match.ts'
import { perUnit } from './formula/perUnit.ts'
import { share } from './formula/share.ts'
import { sum } from './formula/sum.ts'
import { tiers } from './formula/tiers.ts'
import { times } from './formula/times.ts'
import type { ReadyFormula } from './ready.ts'
import type { Step } from './step.ts'

/** One formula in one set of facts, own cap included. `open` never comes here: assess answers it first. */
export function calculate(formula: ReadyFormula, context: Context): Step {
  switch (formula.kind) {
    case 'fixed':
      return fixed(formula)
    case 'share':
      return share(formula, context)
    case 'perUnit':
      return perUnit(formula, context)
    case 'tiers':
      return tiers(formula, context)
    case 'levels':
      return levels(formula, context)
    case 'match':
      return match(formula, context)
    case 'times':
      return times(formula, context)
    case 'sum':
      return sum(formula, context)
    case 'least':
      return least(formula, context)
    case 'given':
      return given(formula, context)
    case 'open':
      throw new Error('an open formula has no amount')
  }
}
