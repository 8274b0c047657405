import type { CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { FinderColumns } from '../../schema/finder.ts'
import { sayPayee } from '../formula/measureCard.ts'
import { sayingOf } from '../formula/formula.ts'
import { facetsOfMeasure } from '../lists/facets.ts'
import type { Edition } from '../site/edition.ts'
import { chainOf, dateOf, textsInOrder } from '../site/order.ts'
import { statusOf } from '../site/status.ts'
import { basesOf, measuresInOrder } from './finderRows.ts'

/** So many rows stand on one page. */
export const pageSize = 100

/** Facets that a measure has by itself; place and status are its text's. */
const own = ['topic', 'payee', 'support', 'reach'] as const

/** One file for all scripts: what is written in it are ids, days and numbers. */
export function toColumns(edition: Edition): FinderColumns {
  const texts = textsInOrder(edition)
  const measures = texts.flatMap((policy) => measuresInOrder(policy, edition).map((measure) => ({ measure, policy })))
  const kept = own.map(
    (facet) => [facet, numbered(measures.map((one) => facetsOfMeasure(one.measure, one.policy, edition)[facet]))] as const,
  )
  return {
    size: pageSize,
    texts: texts.map((policy) => ({
      id: policy.id,
      measures: measuresInOrder(policy, edition).length,
      regions: chainOf(policy.region, edition),
      date: dateOf(policy),
      phases: statusOf(policy, edition).phases.map(({ validity, from, until }) => ({ validity, from, until })),
    })),
    sets: Object.fromEntries(kept.map(([facet, { values }]) => [facet, values])),
    columns: Object.fromEntries(kept.map(([facet, { column }]) => [facet, column])),
    alike: numbered(measures.map(({ measure }) => alike(measure, edition))).column,
    ceiling: ranksOf(measures, edition),
  }
}

/** What must be the same before one ceiling may be said to be higher than another. */
const alike = (measure: CatalogueMeasure, edition: Edition): string[] => [
  basesOf(measure, edition),
  sayPayee(measure, edition) ?? '',
  sayingOf(edition).ceiling(measure.pays)?.unit ?? '',
]

/** Each value once, those met most often first, and the number of each: small numbers are the common ones. */
function numbered(all: readonly (readonly string[])[]): { values: (readonly string[])[]; column: number[] } {
  const tally = new Map<string, { readonly value: readonly string[]; times: number }>()
  for (const value of all) {
    const key = JSON.stringify(value)
    const known = tally.get(key)
    if (known === undefined) tally.set(key, { value, times: 1 })
    else known.times += 1
  }
  const order = [...tally].sort(([, a], [, b]) => b.times - a.times)
  const numbers = new Map(order.map(([key], n) => [key, n]))
  return { values: order.map(([, { value }]) => value), column: all.map((value) => numbers.get(JSON.stringify(value)) ?? 0) }
}

/** Amounts are compared as they are, and told as places: what reaches the browser cannot be taken for money. */
function ranksOf(measures: readonly { readonly measure: CatalogueMeasure; readonly policy: Policy }[], edition: Edition): number[] {
  const amounts = measures.map(({ measure }) => sayingOf(edition).ceiling(measure.pays)?.value ?? null)
  const once = new Map(amounts.flatMap((amount) => (amount === null ? [] : [[amount.toFixed(), amount] as const])))
  const order = [...once.values()].sort((a, b) => a.cmp(b)).map((amount) => amount.toFixed())
  const ranks = new Map(order.map((amount, n) => [amount, n + 1]))
  return amounts.map((amount) => (amount === null ? 0 : (ranks.get(amount.toFixed()) ?? 0)))
}
