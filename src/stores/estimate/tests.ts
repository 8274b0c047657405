import { rolesFact } from '../../engine/facts/ids.ts'
import type { Ready, ReadyRule, ReadyTest } from '../../engine/index.ts'

/** A condition that asks one fact. */
export type Leaf = Exclude<ReadyTest, { kind: 'all' | 'any' | 'not' }>

/** Every leaf of a test, in order. */
export function leavesOf(test: ReadyTest): readonly Leaf[] {
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(test.of)
    default:
      return [test]
  }
}

type Formula = ReadyRule['pays']

/** A formula and all it is made of. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'sum':
    case 'least':
      return [formula, ...formula.of.flatMap(partsOf)]
    case 'given':
      return [formula, ...partsOf(formula.pays)]
    case 'perUnit':
      return [formula, ...partsOf(formula.each)]
    default:
      return [formula]
  }
}

const asked = new WeakMap<ReadyRule, readonly string[]>()

/** Every fact a measure's result may rest on: its own, its readings', its limits'. */
export function factsOf(rule: ReadyRule, book: Ready): readonly string[] {
  const known = asked.get(rule)
  if (known !== undefined) return known
  const text = JSON.stringify([rule, book.limitsOf.get(rule.id) ?? []])
  const found = Object.keys(book.facts).filter((id) => id === rolesFact || id.startsWith(`${rule.id}.`) || text.includes(`"${id}"`))
  asked.set(rule, found)
  return found
}
