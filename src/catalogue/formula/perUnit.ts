import { amount, number, toBound, toCap } from './canonical.ts'
import { units, type Mention } from './mention.ts'
import type { Reader } from './reader.ts'

export const perUnit: Reader<'perUnit'> = {
  mentions: ({ each, count, over, atMost }, { path, at, inner }) => {
    const ends: Mention[] = [
      ...(over === undefined ? [] : [{ kind: 'value', path: [...path, 'over'], value: over, use: 'threshold', at, fact: count } as const]),
      ...(atMost === undefined
        ? []
        : [{ kind: 'value', path: [...path, 'atMost'], value: atMost, use: 'unitCap', at, fact: count } as const]),
    ]
    const here = [...path, 'each']
    return [
      { kind: 'fact', path: [...path, 'count'], fact: count, kinds: units, at },
      ...(typeof each === 'string' ? [{ kind: 'value', path: here, value: each, use: 'amount', at } as const] : inner(here, each)),
      ...ends,
    ]
  },
  rule: (node, setting) => {
    const ofUnits = (words: string | undefined): string | null => (words === undefined ? null : number(words, setting.facts[node.count]))
    return {
      kind: 'perUnit',
      each: typeof node.each === 'string' ? amount(node.each) : setting.inner(node.each),
      count: node.count,
      over: ofUnits(node.over),
      atMost: ofUnits(node.atMost),
      bound: toBound(node.bound, setting),
      cap: toCap(node.cap, setting),
    }
  },
  bounded: ({ each }) => (typeof each === 'string' ? [each] : []),
  parts: ({ each }) => (typeof each === 'string' ? [] : [{ path: ['each'], formula: each }]),
}
