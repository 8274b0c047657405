import { printedMoney } from '../../money/printed.ts'
import { plus, yuan, type Money } from '../../money/money.ts'
import type { CatalogueMeasure } from '../../schema/catalogue.ts'
import type { Cap, Formula } from '../../schema/formula.ts'
import { compareIn } from '../../locale/compare.ts'
import { fill } from '../../locale/fill.ts'
import { unitOf } from './parts.ts'
import type { Edition } from '../site/edition.ts'

/** The most a measure pays by its own words, as printed, and per what: 100万元, 每年. */
export interface Ceiling {
  /** To find the highest; never to rank places. */
  readonly value: Money
  readonly words: string
  /** '' where it is for one project or one award. */
  readonly unit: string
}

/** Null where the text sets none, or gives no formula. */
export const ceilingOf = ({ pays }: CatalogueMeasure, edition: Edition): Ceiling | null => of(pays, edition)

export const highest = (all: readonly Ceiling[]): Ceiling | null =>
  all.reduce<Ceiling | null>((top, one) => (top === null || one.value.gt(top.value) ? one : top), null)

function of(formula: Formula, edition: Edition): Ceiling | null {
  if ('cap' in formula && formula.cap !== undefined) return capped(formula.cap, edition)
  switch (formula.kind) {
    case 'fixed':
      return plain(formula.amount)
    case 'tiers':
      return highest(formula.steps.map(({ amount }) => plain(amount)))
    case 'levels':
      return highest(Object.values(formula.of).map(plain))
    case 'perUnit': {
      const each = typeof formula.each === 'string' ? plain(formula.each) : of(formula.each, edition)
      const unit = unitOf(formula.count, edition)
      return each === null || each.unit !== ''
        ? each
        : { ...each, unit: fill(compareIn(edition.locale)['cell.each'], { unit, amount: '' }) }
    }
    case 'sum':
      return together(formula.of.map((part) => of(part, edition)))
    case 'least':
      return formula.of.map((part) => of(part, edition)).find((one) => one !== null) ?? null
    case 'given':
      return of(formula.pays, edition)
    case 'share':
    case 'match':
    case 'times':
    case 'open':
      return null
  }
}

const plain = (amount: string): Ceiling => ({ value: yuan(printedMoney(amount) ?? '0'), words: amount, unit: '' })

function capped({ value, per }: Cap, { words }: Edition): Ceiling | null {
  const most = typeof value === 'string' ? plain(value) : highest(Object.values(value.of).map(plain))
  const unit = { project: '', unit: '', enterprise: words.perEnterprise, platform: words.perPlatform, year: words.perYear }[per]
  return most === null ? null : { ...most, unit }
}

/** Amounts for one award add up (20万元 ＋ 30万元); amounts for pieces of several kinds do not: the highest stands. */
function together(parts: readonly (Ceiling | null)[]): Ceiling | null {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return null
  if (known.some(({ unit }) => unit !== '')) return highest(known)
  return known.reduce((all, one) => ({ value: plus(all.value, one.value), words: `${all.words}＋${one.words}`, unit: '' }))
}
