import { capped } from './ceiling.ts'
import type { Context, Reckon } from './context.ts'
import { fixed } from './fixed.ts'
import { given } from './given.ts'
import { least } from './least.ts'
import { levels } from './levels.ts'
import { match } from './match.ts'
import { perUnit } from './perUnit.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { tiers } from './tiers.ts'
import { times } from './times.ts'
import { years } from './years.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import type { Step } from './step.ts'

/** One formula in one set of facts, own cap included. `open` never comes here: assess answers it first. */
export const calculate: Reckon = (formula, context) => capped(uncapped(formula, context), 'cap' in formula ? formula.cap : null, context)

function uncapped(formula: ReadyFormula, context: Context): Step {
  switch (formula.kind) {
    case 'fixed':
      return fixed(formula)
    case 'share':
      return share(formula, context)
    case 'perUnit':
      return perUnit(formula, context, calculate)
    case 'tiers':
      return tiers(formula, context)
    case 'levels':
      return levels(formula, context)
    case 'match':
      return match(formula, context)
    case 'times':
      return times(formula, context)
    case 'sum':
      return sum(formula, context, calculate)
    case 'least':
      return least(formula, context, calculate)
    case 'years':
      return years(formula, context, calculate)
    case 'given':
      return given(formula, context, calculate)
    case 'open':
      throw new Error('an open formula has no amount')
  }
}
