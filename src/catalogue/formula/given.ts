import { mentionsOfCondition, toTest } from './condition.ts'
import { none, type Reader } from './reader.ts'

export const given: Reader<'given'> = {
  mentions: (node, { path, clause, inner }) => [
    ...mentionsOfCondition([...path, 'if'], node.if, clause),
    ...inner([...path, 'pays'], node.pays),
  ],
  rule: (node, setting) => ({ kind: 'given', if: toTest(node.if, setting), pays: setting.inner(node.pays) }),
  bounded: none,
  parts: ({ pays }) => [{ path: ['pays'], formula: pays }],
}
