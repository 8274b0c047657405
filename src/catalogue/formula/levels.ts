import { levels as byId, toAmount, toBound } from './canonical.ts'
import { mentionsOfLevels } from './figures.ts'
import { none, type Reader } from './reader.ts'

export const levels: Reader<'levels'> = {
  mentions: ({ by, of }, { path, at }) => mentionsOfLevels(path, by, of, 'amount', at),
  rule: ({ by, of, bound }, setting) => ({
    kind: 'levels',
    by,
    of: byId(of, by, setting, (value) => toAmount(value, setting)),
    bound: toBound(bound, setting),
  }),
  bounded: ({ of }) => Object.values(of).flatMap((value) => (typeof value === 'string' ? value : Object.values(value.of))),
  parts: none,
}
