import { years as inYears } from './canonical.ts'
import type { Mention } from './mention.ts'
import { none, type Reader } from './reader.ts'

export const years: Reader<'years'> = {
  mentions: ({ of }, { path, at, inner }) =>
    of.flatMap((part, i): Mention[] => [
      ...(part.for === undefined ? [] : [{ kind: 'value', path: [...path, 'of', i, 'for'], value: part.for, use: 'period', at } as const]),
      ...inner([...path, 'of', i, 'pays'], part.pays),
    ]),
  rule: ({ of }, setting) => ({
    kind: 'years',
    of: of.map((part) => ({ years: part.for === undefined ? '1' : inYears(part.for), pays: setting.inner(part.pays) })),
  }),
  bounded: none,
  parts: ({ of }) => of.map(({ pays }, i) => ({ path: ['of', i, 'pays'], formula: pays })),
}
