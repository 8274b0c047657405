import { lastOf } from '../../floor/floor.ts'
import { namePart, ownFact } from '../../engine/facts/ids.ts'
import type { Ready, ReadyRule } from '../../engine/index.ts'
import { anatomiesIn, leavesIn } from '../../engine/vary/index.ts'
import type { Exact } from '../../money/money.ts'
import type { RuleFact } from '../../schema/rulebook.ts'

type Filled = Record<string, string | readonly string[]>

/** A figure for every fact of these, high enough for the thresholds that ask it. Shown as a sample, never as anyone's data. */
export function sampleFacts(asked: readonly string[], book: Ready): Filled {
  return Object.fromEntries(
    asked.flatMap((id): [string, string | readonly string[]][] => {
      const fact = book.facts[id]
      return fact === undefined ? [] : [[id, sampleOf(id, fact, book)]]
    }),
  )
}

/** Money received and money had before. */
const fundSamples: ReadonlyMap<string, string> = new Map([
  ['paid', '0'],
  ['centralFunds', '300'],
  ['provincialFunds', '200'],
  ['municipalFunds', '0'],
  ['districtFunds', '0'],
])

/** The payee most of the chosen measures name. */
export function sampleRole(rules: readonly ReadyRule[]): string | null {
  const counts = new Map<string, number>()
  for (const role of rules.flatMap(({ payee }) => payee.roles)) counts.set(role, (counts.get(role) ?? 0) + 1)
  return [...counts].reduce<[string, number] | null>((top, one) => (top === null || one[1] > top[1] ? one : top), null)?.[0] ?? null
}

function sampleOf(id: string, fact: RuleFact, book: Ready): string | readonly string[] {
  const values = fact.values?.map((value) => value.id) ?? []
  switch (fact.kind) {
    case 'flag':
      return ownFact(id)?.kind === 'before' ? 'false' : 'true'
    case 'money':
      return fundSamples.get(namePart(id)) ?? moneySample(id, book)
    case 'count':
      return least(id, book)?.toFixed() ?? '20'
    case 'quantity':
      return least(id, book)?.toFixed() ?? '1000'
    case 'price':
      return '50'
    case 'ratio':
      return '50'
    case 'level':
      return lastOf(values) ?? ''
    case 'set':
      return values.slice(0, 1)
    case 'choice':
    case 'region':
      return values[0] ?? ''
    case 'date':
      return (least(id, book)?.toFixed() ?? '').replace(/^(\d{4})(\d\d)/, '$1-$2-')
  }
}

const moneySample = (id: string, book: Ready): string => {
  const threshold = least(id, book)
  if (threshold === null || threshold.lt(12000000)) return '1200'
  return threshold.gte(100000000) ? `${threshold.div(100000000).toFixed()}亿` : threshold.div(10000).toFixed()
}

/** The least number that meets every threshold asking this fact. */
function least(id: string, book: Ready): Exact | null {
  return book.measures
    .flatMap((rule) => thresholds(rule, id))
    .reduce<Exact | null>((top, one) => (top === null || one.gt(top) ? one : top), null)
}

function thresholds(rule: ReadyRule, id: string): Exact[] {
  const asked = leavesIn(rule.when).flatMap((leaf) =>
    leaf.kind === 'atLeast' && leaf.fact === id ? [leaf.value] : leaf.kind === 'moreThan' && leaf.fact === id ? [leaf.value.plus(1)] : [],
  )
  return [...asked, ...anatomiesIn(rule.pays).flatMap(({ numbers, way, turns }) => (way === 'steps' && numbers[0] === id ? turns : []))]
}
