import type { Cap } from '../../schema/formula.ts'
import type { FigureUse } from '../../schema/measure.ts'
import type { Path } from '../file/problem.ts'
import { named, quoted, type FactKind, type Mention } from './mention.ts'
import type { Place } from './reader.ts'
import { quoteIn, type Quoted } from '../../schema/quoted.ts'

/** What several kinds of formula say alike. */

export function mentionsOfLevels(
  path: Path,
  by: string,
  of: Readonly<Record<string, Cap['value']>>,
  use: FigureUse,
  at: Quoted,
): Mention[] {
  return [
    { kind: 'fact', path: [...path, 'by'], fact: by, kinds: named, at },
    ...Object.entries(of).flatMap(([word, value]): Mention[] => [
      { kind: 'word', path: [...path, 'of', word], word, fact: by, at, printed: true },
      ...mentionsOfAmount([...path, 'of', word], value, use, at),
    ]),
  ]
}

/** An amount, or one for each level. */
export function mentionsOfAmount(path: Path, value: Cap['value'], use: FigureUse, at: Quoted): Mention[] {
  return typeof value === 'string' ? [{ kind: 'value', path, value, use, at }] : mentionsOfLevels(path, value.by, value.of, use, at)
}

export function mentionsOfCap({ value, quote }: Cap, { path, clause, at }: Place): Mention[] {
  const amount = [...path, 'cap', 'value']
  if (quote === undefined) return mentionsOfAmount(amount, value, 'amount', at)
  return [quoted([...path, 'cap', 'quote'], quote, clause), ...mentionsOfAmount(amount, value, 'amount', quoteIn(quote, clause))]
}

/** The lower end of a range. */
export const mentionsOfFrom = (value: string | undefined, use: FigureUse, path: Path, at: Quoted): Mention[] =>
  value === undefined ? [] : [{ kind: 'value', path: [...path, 'from'], value, use, at }]

/** The facts it is reckoned from, each under the text's own name. */
export const mentionsOfBases = (node: { of: string[]; as: string[] }, kinds: readonly FactKind[], { path, at }: Place): Mention[] =>
  node.of.map((fact, i): Mention => ({ kind: 'fact', path: [...path, 'of', i], fact, kinds, as: node.as[i], at }))
