import { amount, toBound } from './canonical.ts'
import { none, type Reader } from './reader.ts'

export const fixed: Reader<'fixed'> = {
  mentions: (node, { path, at }) => [{ kind: 'value', path: [...path, 'amount'], value: node.amount, use: 'amount', at }],
  rule: (node, setting) => ({ kind: 'fixed', amount: amount(node.amount), bound: toBound(node.bound, setting) }),
  bounded: (node) => [node.amount],
  parts: none,
}
