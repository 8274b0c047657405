import { amount, number, toBound, toCap } from './canonical.ts'
import { numbers, type Mention } from './mention.ts'
import { none, type Reader } from './reader.ts'

export const tiers: Reader<'tiers'> = {
  mentions: ({ by, steps }, { path, at }) => [
    { kind: 'fact', path: [...path, 'by'], fact: by, kinds: numbers, at },
    ...steps.flatMap((step, i): Mention[] => [
      { kind: 'value', path: [...path, 'steps', i, 'at'], value: step.at, use: 'threshold', at, fact: by },
      { kind: 'value', path: [...path, 'steps', i, 'amount'], value: step.amount, use: 'amount', at },
    ]),
  ],
  rule: (node, setting) => ({
    kind: 'tiers',
    by: node.by,
    steps: node.steps.map((step) => ({
      at: number(step.at, setting.facts[node.by]),
      ...(step.above === true && { above: true }),
      amount: amount(step.amount),
    })),
    bound: toBound(node.bound, setting),
    cap: toCap(node.cap, setting),
  }),
  bounded: ({ steps }) => steps.map((step) => step.amount),
  parts: none,
}
