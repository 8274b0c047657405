import { share, toBound, toCap } from './canonical.ts'
import { mentionsOfBases } from './figures.ts'
import { money } from './mention.ts'
import { none, type Reader } from './reader.ts'

export const match: Reader<'match'> = {
  mentions: (node, place) => [
    ...mentionsOfBases(node, money, place),
    { kind: 'value', path: [...place.path, 'rate'], value: node.rate, use: 'rate', at: place.at },
  ],
  rule: (node, setting) => ({
    kind: 'match',
    of: node.of,
    as: node.as,
    rate: share(node.rate),
    bound: toBound(node.bound, setting),
    cap: toCap(node.cap, setting),
  }),
  bounded: (node) => [node.rate],
  parts: none,
}
