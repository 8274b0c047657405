import type { Cap, Formula } from '../../schema/formula.ts'
import type { FigureUse } from '../../schema/measure.ts'
import { mentionsOfCondition } from './conditionMentions.ts'
import { money, named, numbers, quoted, units, words, type FactKind, type Mention, type Words } from './mention.ts'
import type { Path } from '../file/problem.ts'

function levels(path: Path, by: string, of: Readonly<Record<string, string>>, use: FigureUse, at: Words): Mention[] {
  return [
    { kind: 'fact', path: [...path, 'by'], fact: by, kinds: named, at },
    ...Object.entries(of).flatMap(([word, value]): Mention[] => [
      { kind: 'word', path: [...path, 'of', word], word, fact: by, at, printed: true },
      { kind: 'value', path: [...path, 'of', word], value, use, at },
    ]),
  ]
}

/** An amount, or one for each level. */
export function mentionsOfAmount(path: Path, value: Cap['value'], use: FigureUse, at: Words): Mention[] {
  return typeof value === 'string' ? [{ kind: 'value', path, value, use, at }] : levels(path, value.by, value.of, use, at)
}

function cap(path: Path, value: Cap | undefined, enclosing: Words, clause: string): Mention[] {
  if (value === undefined) return []
  const own = value.quote === undefined ? [] : [quoted([...path, 'quote'], value.quote, clause)]
  return [
    ...own,
    ...mentionsOfAmount([...path, 'value'], value.value, 'amount', value.quote === undefined ? enclosing : words(value.quote, clause)),
  ]
}

function bases(path: Path, node: { of: string[]; as: string[] }, kinds: readonly FactKind[], at: Words): Mention[] {
  return node.of.map((fact, i): Mention => ({ kind: 'fact', path: [...path, 'of', i], fact, kinds, as: node.as[i], at }))
}

/** What a formula says. */
export function mentionsOfFormula(path: Path, node: Formula, clause: string): Mention[] {
  const at = words(node.quote, clause)
  const own = [quoted([...path, 'quote'], node.quote, clause)]
  switch (node.kind) {
    case 'fixed':
      return [...own, { kind: 'value', path: [...path, 'amount'], value: node.amount, use: 'amount', at }]
    case 'share': {
      const rate = node.rate
      const rates: Mention[] =
        typeof rate !== 'string'
          ? levels([...path, 'rate'], rate.by, rate.of, 'rate', at)
          : rate === 'whole'
            ? []
            : [{ kind: 'value', path: [...path, 'rate'], value: rate, use: 'rate', at }]
      return [...own, ...bases(path, node, money, at), ...rates, ...cap([...path, 'cap'], node.cap, at, clause)]
    }
    case 'match':
      return [
        ...own,
        ...bases(path, node, money, at),
        { kind: 'value', path: [...path, 'rate'], value: node.rate, use: 'rate', at },
        ...cap([...path, 'cap'], node.cap, at, clause),
      ]
    case 'times':
      return [...own, ...bases(path, node, numbers, at), ...cap([...path, 'cap'], node.cap, at, clause)]
    case 'perUnit': {
      const each: Mention[] =
        typeof node.each === 'string'
          ? [{ kind: 'value', path: [...path, 'each'], value: node.each, use: 'amount', at }]
          : mentionsOfFormula([...path, 'each'], node.each, clause)
      const over: Mention[] =
        node.over === undefined
          ? []
          : [{ kind: 'value', path: [...path, 'over'], value: node.over, use: 'threshold', at, fact: node.count }]
      const most: Mention[] =
        node.atMost === undefined
          ? []
          : [{ kind: 'value', path: [...path, 'atMost'], value: node.atMost, use: 'unitCap', at, fact: node.count }]
      return [
        ...own,
        { kind: 'fact', path: [...path, 'count'], fact: node.count, kinds: units, at },
        ...each,
        ...over,
        ...most,
        ...cap([...path, 'cap'], node.cap, at, clause),
      ]
    }
    case 'tiers': {
      const steps = node.steps.flatMap((step, i): Mention[] => [
        { kind: 'value', path: [...path, 'steps', i, 'at'], value: step.at, use: 'threshold', at, fact: node.by },
        { kind: 'value', path: [...path, 'steps', i, 'amount'], value: step.amount, use: 'amount', at },
      ])
      return [
        ...own,
        { kind: 'fact', path: [...path, 'by'], fact: node.by, kinds: numbers, at },
        ...steps,
        ...cap([...path, 'cap'], node.cap, at, clause),
      ]
    }
    case 'levels':
      return [...own, ...levels(path, node.by, node.of, 'amount', at)]
    case 'sum':
    case 'least':
      return [
        ...own,
        ...node.of.flatMap((each, i) => mentionsOfFormula([...path, 'of', i], each, clause)),
        ...cap([...path, 'cap'], node.cap, at, clause),
      ]
    case 'given':
      return [...own, ...mentionsOfCondition([...path, 'if'], node.if, clause), ...mentionsOfFormula([...path, 'pays'], node.pays, clause)]
    case 'open':
      return own
  }
}
