import type { Condition } from '../../schema/condition.ts'
import type { Quote } from '../../schema/quote.ts'
import type { Test } from '../../schema/rulebook.ts'
import { idOf, number, type Setting } from './canonical.ts'
import { named, numbers, quoted, type FactKind, type Mention } from './mention.ts'
import type { Path } from '../file/problem.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** The quote and the fact that every leaf of a condition has. */
function leaf(path: Path, node: { fact: string; quote: Quote }, clause: string, kinds: readonly FactKind[]): Mention[] {
  return [
    quoted([...path, 'quote'], node.quote, clause),
    { kind: 'fact', path: [...path, 'fact'], fact: node.fact, kinds, at: quoteIn(node.quote, clause) },
  ]
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
      return [
        ...leaf(path, node, clause, [...numbers, 'level', 'date']),
        { kind: 'value', path: [...path, 'value'], value: node.value, use: 'threshold', at: quoteIn(node.quote, clause), fact: node.fact },
      ]
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
      return { kind: node.kind, fact: node.fact, value: number(node.value, facts[node.fact]) }
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
