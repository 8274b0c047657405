import { say } from '../../locale/say.ts'
import type { Formula, FormulaKind, FormulaOf } from '../../schema/formula.ts'
import type { Edition } from '../site/edition.ts'
import { capOf, ceilingOfCap, sayCap, sayMost } from './ceiling.ts'
import { fixed } from './fixed.ts'
import { given } from './given.ts'
import type { Reached } from './headline.ts'
import { least } from './least.ts'
import { levels } from './levels.ts'
import { match } from './match.ts'
import { open } from './open.ts'
import { figured } from './parts.ts'
import { perUnit } from './perUnit.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { tiers } from './tiers.ts'
import { times } from './times.ts'
import { years } from './years.ts'
import type { Saying, Wording, WordingSetting } from './wording.ts'

/** Every kind of formula, and how it is said. */
const wordings: { readonly [K in FormulaKind]: Wording<K> } = {
  fixed,
  given,
  least,
  levels,
  match,
  open,
  perUnit,
  share,
  sum,
  tiers,
  times,
  years,
}

interface Uncapped {
  /** The sentence without the ceiling of the whole, where that stands beside it: 总投资额 × 30%. */
  readonly method: Saying['sentence']
}

/** @param most the whole text makes every figure a ceiling. */
export function sayingOf(edition: Edition, most = false): Saying & Uncapped {
  const { words } = edition
  const inner: Saying = {
    sentence: <K extends FormulaKind>(formula: FormulaOf<K>) => {
      const [said, cap] = [wordings[formula.kind].sentence(formula, setting), capOf(formula)]
      return cap === null ? said : say(words, 'capped', { formula: said, cap: sayCap(cap, words) })
    },
    headline: <K extends FormulaKind>(formula: FormulaOf<K>) => {
      const cap = capOf(formula)
      return cap === null ? wordings[formula.kind].headline(formula, setting) : figured(words.upTo, sayCap(cap, words))
    },
    bases: <K extends FormulaKind>(formula: FormulaOf<K>) => wordings[formula.kind].bases(formula, setting),
    rates: <K extends FormulaKind>(formula: FormulaOf<K>) => wordings[formula.kind].rates(formula, setting),
    caps: <K extends FormulaKind>(formula: FormulaOf<K>) => {
      const cap = capOf(formula)
      return [...(cap === null ? [] : [sayMost(cap, words)]), ...wordings[formula.kind].caps(formula, setting)]
    },
    ceiling: <K extends FormulaKind>(formula: FormulaOf<K>) => {
      const cap = capOf(formula)
      return cap === null ? wordings[formula.kind].ceiling(formula, setting) : ceilingOfCap(cap, words)
    },
  }
  const setting: WordingSetting = { edition, words, most, inner }
  return { ...inner, method: <K extends FormulaKind>(formula: FormulaOf<K>) => wordings[formula.kind].sentence(formula, setting) }
}

/** A measure's formula in words: 总投资额 × 30%，最高300万元. */
export const sayFormula = (formula: Formula, edition: Edition): string => sayingOf(edition).sentence(formula)
export const rateOf = <K extends FormulaKind>(formula: FormulaOf<K>): readonly string[] | null => wordings[formula.kind].rateOf(formula)
export const reach = <K extends FormulaKind>(formula: FormulaOf<K>, weighed: boolean): Reached =>
  wordings[formula.kind].reach(formula, weighed)
