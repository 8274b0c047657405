import { amount, levels as byId, toBound } from './canonical.ts'
import { mentionsOfLevels } from './figures.ts'
import { none, type Reader } from './reader.ts'

export const levels: Reader<'levels'> = {
  mentions: ({ by, of }, { path, at }) => mentionsOfLevels(path, by, of, 'amount', at),
  rule: ({ by, of, bound }, setting) => ({ kind: 'levels', by, of: byId(of, by, setting, amount), bound: toBound(bound, setting) }),
  bounded: ({ of }) => Object.values(of),
  parts: none,
}
