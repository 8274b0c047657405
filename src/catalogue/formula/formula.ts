import type { Formula, FormulaKind, FormulaOf } from '../../schema/formula.ts'
import type * as Rule from '../../schema/rulebook.ts'
import type { Path } from '../file/problem.ts'
import type { Setting } from './canonical.ts'
import { mentionsOfCap } from './figures.ts'
import { fixed } from './fixed.ts'
import { given } from './given.ts'
import { least } from './least.ts'
import { levels } from './levels.ts'
import { match } from './match.ts'
import { quoted, type Mention } from './mention.ts'
import { open } from './open.ts'
import { perUnit } from './perUnit.ts'
import type { Place, Placed, Reader } from './reader.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { tiers } from './tiers.ts'
import { times } from './times.ts'
import { years } from './years.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** Every kind of formula, and how it is read. */
const readers: { readonly [K in FormulaKind]: Reader<K> } = {
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

/** What a formula says, outermost first. */
export function mentionsOfFormula<K extends FormulaKind>(path: Path, formula: FormulaOf<K>, clause: string): Mention[] {
  const place: Place = { path, clause, at: quoteIn(formula.quote, clause), inner: (under, part) => mentionsOfFormula(under, part, clause) }
  const cap = 'cap' in formula ? formula.cap : undefined
  return [
    quoted([...path, 'quote'], formula.quote, clause),
    ...readers[formula.kind].mentions(formula, place),
    ...(cap === undefined ? [] : mentionsOfCap(cap, place)),
  ]
}

/** Its machine part: figures as decimal text. */
export const toFormula = <K extends FormulaKind>(formula: FormulaOf<K>, setting: Setting): Rule.Formula =>
  readers[formula.kind].rule(formula, { ...setting, inner: (part) => toFormula(part, setting) })

/** Its own figures to which 不超过 or 最高 before them gives the bound. */
export const boundedIn = <K extends FormulaKind>(formula: FormulaOf<K>): readonly string[] => readers[formula.kind].bounded(formula)

/** A formula and every formula inside it, outermost first, with where each stands. */
export const formulasIn = (path: Path, formula: Formula): Placed[] => [
  { path, formula },
  ...partsOf(formula).flatMap((part) => formulasIn([...path, ...part.path], part.formula)),
]
const partsOf = <K extends FormulaKind>(formula: FormulaOf<K>): readonly Placed[] => readers[formula.kind].parts(formula)
