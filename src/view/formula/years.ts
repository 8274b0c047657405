import { say } from '../../locale/say.ts'
import { highest } from './ceiling.ts'
import { sayHeadline, worded } from './parts.ts'
import { computable, no, type Wording } from './wording.ts'

export const years: Wording<'years'> = {
  sentence: ({ of }, { words, inner }) =>
    of
      .map((part, at) =>
        say(words, part.for === undefined ? 'nthYear' : at === 0 ? 'firstYears' : 'nextYears', {
          n: at + 1,
          years: part.for ?? '',
          formula: inner.sentence(part.pays),
        }),
      )
      .join(words.semicolon),
  headline: ({ of }, { words, inner }) => worded(of.map(({ pays }) => sayHeadline(inner.headline(pays))).join(words.listSeparator)),
  bases: ({ of }, { inner }) => [...new Set(of.flatMap(({ pays }) => inner.bases(pays)))],
  rates: ({ of }, { inner }) => of.flatMap(({ pays }) => inner.rates(pays)),
  caps: ({ of }, { inner }) => [...new Set(of.flatMap(({ pays }) => inner.caps(pays)))],
  // Of one year.
  ceiling: ({ of }, { words, inner }) => {
    const all = of.map(({ pays }) => inner.ceiling(pays))
    const known = all.flatMap((one) => one ?? [])
    const most = known.length < all.length ? null : highest(known)
    return most === null ? null : { ...most, unit: words.perYear }
  },
  rateOf: no,
  reach: computable,
}
