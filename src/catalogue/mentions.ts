import type { Condition } from '../schema/condition.ts'
import type { Cap, Formula } from '../schema/formula.ts'
import type { Limit } from '../schema/limit.ts'
import type { FigureUse, Measure } from '../schema/measure.ts'
import type { Quote } from '../schema/quote.ts'
import type { FactHead } from '../schema/vocabulary.ts'
import type { Path } from './yaml.ts'

export type FactKind = FactHead['kind']

/** A quote with its clause spoken out. */
export interface Words {
  readonly clause: string
  readonly words: string
}

/**
 * Everything a measure or limit says that must be true of its text or its facts, in one flat list made by one walk.
 * Checks, coverage, `found` and `asks` all read this list.
 */
export type Mention =
  | { readonly kind: 'quote'; readonly path: Path; readonly at: Words }
  /** A figure computed with, and the nearest enclosing words it must be readable from. */
  | { readonly kind: 'value'; readonly path: Path; readonly value: string; readonly use: FigureUse; readonly at: Words; readonly fact?: string | undefined }
  /** A fact asked, the kinds it may have in this place, and the words that name it. */
  | { readonly kind: 'fact'; readonly path: Path; readonly fact: string; readonly kinds: readonly FactKind[]; readonly as?: string | undefined; readonly at: Words }
  /** A level or choice named by the text's word. */
  | { readonly kind: 'word'; readonly path: Path; readonly word: string; readonly fact: string; readonly at: Words; readonly printed: boolean }
  /** yes or no on a flag. */
  | { readonly kind: 'yesNo'; readonly path: Path; readonly value: string; readonly fact: string }

const money = ['money'] as const
const units = ['count', 'quantity'] as const
const numbers = ['count', 'quantity', 'money', 'price', 'ratio'] as const
const named = ['level', 'choice', 'set'] as const

export function mentionsOfMeasure(measure: Measure, under: Path): Mention[] {
  const walk = walker(measure.clause)
  const { payee, when, pays, frequency, duration, quota } = measure
  const payeePath = [...under, 'payee']
  const payeeQuote = payee.quote === undefined ? [] : walk.quoted([...payeePath, 'quote'], payee.quote)
  const out = [...payeeQuote.flatMap((quote): Mention[] => [quote, { kind: 'fact', path: payeePath, fact: 'applicant.roles', kinds: ['set'], at: quote.at }])]
  if (when !== undefined) out.push(...walk.condition([...under, 'when'], when))
  out.push(...walk.formula([...under, 'pays'], pays))
  if (frequency.quote !== undefined) out.push(...walk.quoted([...under, 'frequency', 'quote'], frequency.quote))
  if (duration !== undefined) {
    const path = [...under, 'duration']
    const at = walk.words(duration.quote)
    out.push(...walk.quoted([...path, 'quote'], duration.quote))
    if (duration.by !== undefined) out.push({ kind: 'fact', path: [...path, 'by'], fact: duration.by, kinds: units, at })
    if (duration.atMost !== undefined) out.push({ kind: 'value', path: [...path, 'atMost'], value: duration.atMost, use: 'period', at })
  }
  if (quota !== undefined) {
    const path = [...under, 'quota']
    const at = walk.words(quota.quote)
    out.push(...walk.quoted([...path, 'quote'], quota.quote), { kind: 'fact', path: [...path, 'fact'], fact: quota.fact, kinds: ['flag'], at })
    if (quota.value !== undefined) out.push({ kind: 'value', path: [...path, 'value'], value: quota.value, use: 'quota', at })
  }
  for (const field of ['budget', 'weighed', 'topUp', 'paidAfter'] as const) {
    const quote = measure[field]
    if (quote !== undefined) out.push(...walk.quoted([...under, field], quote))
  }
  measure.also.forEach((quote, i) => out.push(...walk.quoted([...under, 'also', i], quote)))
  return out
}

export function mentionsOfLimit(limit: Limit, under: Path): Mention[] {
  const walk = walker(limit.clause)
  const at = walk.words(limit.quote)
  const out: Mention[] = [...walk.quoted([...under, 'quote'], limit.quote)]
  if (limit.kind === 'annual') {
    if (limit.years !== undefined) out.push({ kind: 'value', path: [...under, 'years'], value: limit.years, use: 'period', at })
    out.push(...walk.amount([...under, 'value'], limit.value, 'amount', at))
  }
  if (limit.kind === 'aggregate') {
    if (limit.share !== 'whole') out.push({ kind: 'value', path: [...under, 'share'], value: limit.share, use: 'rate', at })
    out.push({ kind: 'fact', path: [...under, 'of'], fact: limit.of, kinds: money, as: limit.as, at })
    limit.counts.forEach((fact, i) => out.push({ kind: 'fact', path: [...under, 'counts', i], fact, kinds: money, at }))
  }
  return out
}

export function mentionsOfCondition(condition: Condition, under: Path, clause: string): Mention[] {
  return walker(clause).condition(under, condition)
}

function walker(clause: string) {
  const words = (quote: Quote): Words => (typeof quote === 'string' ? { clause, words: quote } : quote)
  const quoted = (path: Path, quote: Quote): Extract<Mention, { kind: 'quote' }>[] => [{ kind: 'quote', path, at: words(quote) }]

  function condition(path: Path, node: Condition): Mention[] {
    switch (node.kind) {
      case 'all':
      case 'any':
        return node.of.flatMap((each, i) => condition([...path, 'of', i], each))
      case 'not':
        return condition([...path, 'of'], node.of)
    }
    const at = words(node.quote)
    const fact = (kinds: readonly FactKind[]): Mention => ({ kind: 'fact', path: [...path, 'fact'], fact: node.fact, kinds, at })
    const own = quoted([...path, 'quote'], node.quote)
    switch (node.kind) {
      case 'atLeast':
      case 'moreThan':
      case 'atMost':
      case 'lessThan':
        return [...own, fact([...numbers, 'level', 'date']), { kind: 'value', path: [...path, 'value'], value: node.value, use: 'threshold', at, fact: node.fact }]
      case 'is':
        if (node.value === 'true' || node.value === 'false') return [...own, fact(['flag']), { kind: 'yesNo', path: [...path, 'value'], value: node.value, fact: node.fact }]
        return [...own, fact(['flag', ...named]), { kind: 'word', path: [...path, 'value'], word: node.value, fact: node.fact, at, printed: false }]
      case 'oneOf':
        return [...own, fact(['choice', 'set']), ...node.values.map((word, i): Mention => ({ kind: 'word', path: [...path, 'values', i], word, fact: node.fact, at, printed: false }))]
      case 'within':
        return [...own, fact(['region'])]
      case 'judged':
        return [...own, fact(['flag'])]
    }
  }

  function levels(path: Path, by: string, of: Readonly<Record<string, string>>, use: FigureUse, at: Words): Mention[] {
    return [
      { kind: 'fact', path: [...path, 'by'], fact: by, kinds: named, at },
      ...Object.entries(of).flatMap(([word, value]): Mention[] => [
        { kind: 'word', path: [...path, 'of', word], word, fact: by, at, printed: true },
        { kind: 'value', path: [...path, 'of', word], value, use, at },
      ]),
    ]
  }

  function amount(path: Path, value: Cap['value'], use: FigureUse, at: Words): Mention[] {
    return typeof value === 'string' ? [{ kind: 'value', path, value, use, at }] : levels(path, value.by, value.of, use, at)
  }

  function cap(path: Path, value: Cap | undefined, enclosing: Words): Mention[] {
    if (value === undefined) return []
    const own = value.quote === undefined ? [] : quoted([...path, 'quote'], value.quote)
    return [...own, ...amount([...path, 'value'], value.value, 'amount', value.quote === undefined ? enclosing : words(value.quote))]
  }

  function bases(path: Path, node: { of: string[]; as: string[] }, kinds: readonly FactKind[], at: Words): Mention[] {
    return node.of.map((fact, i): Mention => ({ kind: 'fact', path: [...path, 'of', i], fact, kinds, as: node.as[i], at }))
  }

  function formula(path: Path, node: Formula): Mention[] {
    const at = words(node.quote)
    const own = quoted([...path, 'quote'], node.quote)
    switch (node.kind) {
      case 'fixed':
        return [...own, { kind: 'value', path: [...path, 'amount'], value: node.amount, use: 'amount', at }]
      case 'share': {
        const rate = node.rate
        const rates: Mention[] = typeof rate !== 'string' ? levels([...path, 'rate'], rate.by, rate.of, 'rate', at) : rate === 'whole' ? [] : [{ kind: 'value', path: [...path, 'rate'], value: rate, use: 'rate', at }]
        return [...own, ...bases(path, node, money, at), ...rates, ...cap([...path, 'cap'], node.cap, at)]
      }
      case 'match':
        return [...own, ...bases(path, node, money, at), { kind: 'value', path: [...path, 'rate'], value: node.rate, use: 'rate', at }, ...cap([...path, 'cap'], node.cap, at)]
      case 'times':
        return [...own, ...bases(path, node, numbers, at), ...cap([...path, 'cap'], node.cap, at)]
      case 'perUnit': {
        const each: Mention[] = typeof node.each === 'string' ? [{ kind: 'value', path: [...path, 'each'], value: node.each, use: 'amount', at }] : formula([...path, 'each'], node.each)
        const over: Mention[] = node.over === undefined ? [] : [{ kind: 'value', path: [...path, 'over'], value: node.over, use: 'threshold', at, fact: node.count }]
        const most: Mention[] = node.atMost === undefined ? [] : [{ kind: 'value', path: [...path, 'atMost'], value: node.atMost, use: 'unitCap', at, fact: node.count }]
        return [...own, { kind: 'fact', path: [...path, 'count'], fact: node.count, kinds: units, at }, ...each, ...over, ...most, ...cap([...path, 'cap'], node.cap, at)]
      }
      case 'tiers': {
        const steps = node.steps.flatMap((step, i): Mention[] => [
          { kind: 'value', path: [...path, 'steps', i, 'at'], value: step.at, use: 'threshold', at, fact: node.by },
          { kind: 'value', path: [...path, 'steps', i, 'amount'], value: step.amount, use: 'amount', at },
        ])
        return [...own, { kind: 'fact', path: [...path, 'by'], fact: node.by, kinds: numbers, at }, ...steps, ...cap([...path, 'cap'], node.cap, at)]
      }
      case 'levels':
        return [...own, ...levels(path, node.by, node.of, 'amount', at)]
      case 'sum':
      case 'least':
        return [...own, ...node.of.flatMap((each, i) => formula([...path, 'of', i], each)), ...cap([...path, 'cap'], node.cap, at)]
      case 'given':
        return [...own, ...condition([...path, 'if'], node.if), ...formula([...path, 'pays'], node.pays)]
      case 'open':
        return own
    }
  }
  return { words, quoted, condition, formula, amount }
}
