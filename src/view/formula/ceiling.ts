import { plus, yuan, type Money } from '../../money/money.ts'
import { printedMoney } from '../../money/printed.ts'
import type { SiteWords } from '../../locale/words.ts'
import type { Cap, Formula } from '../../schema/formula.ts'

/** The most a measure pays by its own words, as printed, and per what: 100万元, 每年. */
export interface Ceiling {
  /** To find the highest; never to rank places. */
  readonly value: Money
  readonly words: string
  /** '' where it is for one project or one award. */
  readonly unit: string
}

/** The cap printed for this formula; those of formulas inside it are theirs. */
export const capOf = (formula: Formula): Cap | null => ('cap' in formula ? (formula.cap ?? null) : null)

/** 300万元; 100万元（每家企业）; by level 1亿元（国家）、5000万元（省）. A cap on each unit stands inside 每家：…, which says so. */
export function sayCap({ value, per }: Cap, words: SiteWords): string {
  const amount =
    typeof value === 'string'
      ? value
      : Object.entries(value.of)
          .map(([level, each]) => `${each}（${level}）`)
          .join(words.listSeparator)
  const each = perWords(per, words)
  return each === '' ? amount : `${amount}（${each}）`
}

/** 不超过300万元 */
export const sayMost = (cap: Cap, words: SiteWords): string => `${words.upTo}${sayCap(cap, words)}`

export function ceilingOfCap({ value, per }: Cap, words: SiteWords): Ceiling | null {
  const most = highest((typeof value === 'string' ? [value] : Object.values(value.of)).map(ceilingAt))
  return most === null ? null : { ...most, unit: perWords(per, words) }
}

const perWords = (per: Cap['per'], words: SiteWords): string =>
  ({ project: '', enterprise: words.perEnterprise, person: words.perPerson, platform: words.perPlatform, unit: '', year: words.perYear })[
    per
  ]

/** An amount that the text prints. */
export const ceilingAt = (amount: string): Ceiling => ({ value: yuan(printedMoney(amount) ?? '0'), words: amount, unit: '' })

export const highest = (all: readonly Ceiling[]): Ceiling | null =>
  all.reduce<Ceiling | null>((top, one) => (top === null || one.value.gt(top.value) ? one : top), null)

/** Amounts for one award add up (20万元 ＋ 30万元); amounts for pieces of several kinds do not: the highest stands. */
export function together(parts: readonly (Ceiling | null)[]): Ceiling | null {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return null
  if (known.some(({ unit }) => unit !== '')) return highest(known)
  return known.reduce((all, one) => ({ value: plus(all.value, one.value), words: `${all.words}＋${one.words}`, unit: '' }))
}
