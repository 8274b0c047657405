import type { Count, Money, Rate } from '../money/money.ts'
import { upToFen } from '../money/rounding.ts'
import type { ReadyRule } from '../engine/index.ts'
import { fill } from '../locale/fill.ts'
import type { CatalogueMeasure } from '../schema/catalogue.ts'
import type { Edition } from './edition.ts'
import { bases } from './formula.ts'
import { quantity, roundedUp } from './format.ts'

/** Where the cap of a formula over one base starts to bite. */
export interface CapPoint {
  /** 总投资额 */
  readonly base: string
  /** 1000万元, or 约333.34万元（100万元÷30%） where the exact point is no round figure. */
  readonly at: string
}

/** Cap ÷ rate for a share or a match, cap ÷ each for pieces; null where the text leaves it open. */
export function capPoint(measure: CatalogueMeasure, edition: Edition): CapPoint | null {
  const { pays } = measure
  const rule = edition.book.measures.find(({ id }) => id === measure.id)
  if (rule === undefined || !('cap' in pays) || pays.cap === undefined || typeof pays.cap.value !== 'string') return null
  const cap = pays.cap.value
  if (pays.kind === 'share' || pays.kind === 'match') {
    const exact = pointOf(rule.pays)
    if (exact === null || typeof pays.rate !== 'string') return null
    const { words, exact: round } = roundedUp(upToFen(exact).toFixed(), edition.locale)
    return {
      base: bases(pays.as),
      at: round ? words : fill(edition.words.kinkHow, { at: fill(edition.words.about, { amount: words }), cap, rate: pays.rate }),
    }
  }
  if (pays.kind !== 'perUnit') return null
  const units = unitsOf(rule.pays)
  const fact = edition.catalogue.facts[pays.count]
  return units === null || fact === undefined ? null : { base: fact.words, at: quantity(units.toFixed(), fact.unit ?? '', edition.locale) }
}

function pointOf(pays: ReadyRule['pays']): Money | null {
  if (pays.kind !== 'share' && pays.kind !== 'match') return null
  const { rate, cap } = pays
  return cap === null || isLevels(cap.value) || isLevels(rate) ? null : (cap.value.div(rate) as Money)
}

function unitsOf(pays: ReadyRule['pays']): Count | null {
  if (pays.kind !== 'perUnit' || pays.cap === null || isLevels(pays.cap.value) || 'kind' in pays.each) return null
  const units = pays.cap.value.div(pays.each).ceil() as Count
  return (pays.over === null ? units : units.plus(pays.over)) as Count
}

const isLevels = (value: Money | Rate | { kind: 'levels' }): value is { kind: 'levels' } & typeof value => 'kind' in value
