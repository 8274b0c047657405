import { toCap } from './canonical.ts'
import { none, type Reader } from './reader.ts'

export const least: Reader<'least'> = {
  mentions: ({ of }, { path, inner }) => of.flatMap((part, i) => inner([...path, 'of', i], part)),
  rule: ({ of, cap }, setting) => ({ kind: 'least', of: of.map(setting.inner), cap: toCap(cap, setting) }),
  bounded: none,
  parts: ({ of }) => of.map((formula, i) => ({ path: ['of', i], formula })),
}
