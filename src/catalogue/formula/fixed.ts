import { amount, toBound } from './canonical.ts'
import { mentionsOfFrom } from './figures.ts'
import { none, type Reader } from './reader.ts'

export const fixed: Reader<'fixed'> = {
  mentions: (node, { path, at }) => [
    { kind: 'value', path: [...path, 'amount'], value: node.amount, use: 'amount', at },
    ...mentionsOfFrom(node.from, 'amount', path, at),
  ],
  rule: (node, setting) => ({
    kind: 'fixed',
    amount: amount(node.amount),
    ...(node.from !== undefined && { from: amount(node.from) }),
    bound: toBound(node.bound, setting),
  }),
  bounded: (node) => [node.amount],
  parts: none,
}
