import type { Condition } from '../../schema/condition.ts'
import type { Quote } from '../../schema/quote.ts'
import type { Test } from '../../schema/rulebook.ts'
import { idOf, number, share, type Setting } from './canonical.ts'
import { named, numbers, quoted, type FactKind, type Mention } from './mention.ts'
import type { Path } from '../file/problem.ts'
import { exact } from '../../money/money.ts'
import { printedRate } from '../../money/printed.ts'
import { quoteIn, type Quoted } from '../../schema/quoted.ts'

/** The quote and the fact that every leaf of a condition has. */
function leaf(path: Path, node: { fact: string; quote: Quote }, clause: string, kinds: readonly FactKind[]): Mention[] {
  return [
    quoted([...path, 'quote'], node.quote, clause),
    { kind: 'fact', path: [...path, 'fact'], fact: node.fact, kinds, at: quoteIn(node.quote, clause) },
  ]
}

type Threshold = Extract<Condition, { kind: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' }>

/** A figure in the unit of its fact; a share where two facts are compared by it. */
function ofThreshold(path: Path, { fact, over, shareOf, value }: Threshold, at: Quoted): Mention[] {
  const past = over ?? shareOf
  const here = { kind: 'value', path: [...path, 'value'], value, use: 'threshold', at } as const
  if (past === undefined) return [{ ...here, fact }]
  const other = { kind: 'fact', path: [...path, over === undefined ? 'shareOf' : 'over'], fact: past, kinds: numbers, at } as const
  return [printedRate(value) === null ? { ...here, fact } : here, other]
}

/** The turn of a threshold: times × past + value. Of growth the past itself and its share, of a difference the past and more. */
function toTurn(
  { fact, over, shareOf, value }: Threshold,
  facts: Setting['facts'],
): Pick<Extract<Test, { times?: string }>, 'value' | 'past' | 'times'> {
  if (shareOf !== undefined) return { value: '0', past: shareOf, times: share(value) }
  if (over === undefined) return { value: number(value, facts[fact]) }
  const grown = printedRate(value)
  if (grown === null) return { value: number(value, facts[fact]), past: over }
  return { value: '0', past: over, times: exact(grown).plus(1).toFixed() }
}

/** What a condition says. */
export function mentionsOfCondition(path: Path, node: Condition, clause: string): Mention[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.flatMap((each, i) => mentionsOfCondition([...path, 'of', i], each, clause))
    case 'not':
      return mentionsOfCondition([...path, 'of'], node.of, clause)
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return [...leaf(path, node, clause, [...numbers, 'level', 'date']), ...ofThreshold(path, node, quoteIn(node.quote, clause))]
    case 'is': {
      const at = quoteIn(node.quote, clause)
      if (node.value === 'true' || node.value === 'false')
        return [...leaf(path, node, clause, ['flag']), { kind: 'yesNo', path: [...path, 'value'], value: node.value, fact: node.fact }]
      return [
        ...leaf(path, node, clause, ['flag', ...named]),
        { kind: 'word', path: [...path, 'value'], word: node.value, fact: node.fact, at, printed: false },
      ]
    }
    case 'oneOf': {
      const at = quoteIn(node.quote, clause)
      const values = node.values.map((word, i): Mention => ({
        kind: 'word',
        path: [...path, 'values', i],
        word,
        fact: node.fact,
        at,
        printed: false,
        name: true,
      }))
      return [...leaf(path, node, clause, ['choice', 'set']), ...values]
    }
    case 'within':
      return leaf(path, node, clause, ['region'])
    case 'judged':
      return leaf(path, node, clause, ['flag'])
  }
}

/** Its machine part. */
export function toTest(node: Condition, setting: Setting): Test {
  const { facts, region } = setting
  switch (node.kind) {
    case 'atLeast':
    case 'moreThan':
    case 'atMost':
    case 'lessThan':
      return { kind: node.kind, fact: node.fact, ...toTurn(node, facts) }
    case 'is': {
      const fact = facts[node.fact]
      if (fact?.kind === 'flag') return { kind: 'is', fact: node.fact, value: node.value }
      return { kind: 'is', fact: node.fact, value: fact?.kind === 'level' ? number(node.value, fact) : idOf(node.value, fact) }
    }
    case 'oneOf':
      return { kind: 'oneOf', fact: node.fact, values: node.values.map((words) => idOf(words, facts[node.fact])), open: node.open }
    case 'within':
      return { kind: 'within', fact: node.fact, region }
    case 'judged':
      return { kind: 'judged', fact: node.fact, gate: node.gate ?? null }
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map((each) => toTest(each, setting)) }
    case 'not':
      return { kind: 'not', of: toTest(node.of, setting) }
  }
}
