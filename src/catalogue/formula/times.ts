import { toBound, toCap } from './canonical.ts'
import { mentionsOfBases } from './figures.ts'
import { numbers } from './mention.ts'
import { none, type Reader } from './reader.ts'

export const times: Reader<'times'> = {
  mentions: (node, place) => mentionsOfBases(node, numbers, place),
  rule: (node, setting) => ({
    kind: 'times',
    of: node.of,
    as: node.as,
    bound: toBound(node.bound, setting),
    cap: toCap(node.cap, setting),
  }),
  bounded: none,
  parts: none,
}
