import type { Formula, Levels, Rule, Rulebook, RuleFact } from '../../src/schema/rulebook.ts'
import { formulaParts, limitsOf, testLeaves, type Leaf, type Plain } from './facts.ts'
import { fraction, neighbours, over, plus, print, times, zero, isSame, type Fraction } from './fraction.ts'

/** Decimal places a person may type. */
export const placesOf = (fact: RuleFact): number =>
  ({ money: 2, count: 0, quantity: 4, price: 4, ratio: 8, level: 0, choice: 0, set: 0, flag: 0, date: 0, region: 0 })[fact.kind]
export const isNumber = (fact: RuleFact): boolean => ['money', 'count', 'quantity', 'price', 'ratio'].includes(fact.kind)
/** 10^18: the largest figure that is accepted. */
export const huge = '1000000000000000000'

/** The values of each fact at which something may change in these rules: thresholds, tiers, kinks, each with its two neighbours. */
export function tellingValues(book: Rulebook, rules: readonly Rule[] = book.measures): Map<string, Plain[]> {
  const points = new Map<string, Fraction[]>()
  const add = (fact: string, ...values: Fraction[]): void => void points.set(fact, [...(points.get(fact) ?? []), ...values])
  for (const rule of rules) {
    if (rule.when !== null)
      testLeaves(rule.when, (leaf) => {
        turns(leaf, add)
      })
    const ceilings = limitsOf(rule, book).flatMap((limit) => (limit.kind === 'annual' ? figures(limit.value) : []))
    formulaParts(rule.pays).forEach((part) => kinks(part, ceilings, add))
    if (rule.topUp)
      add(
        `${rule.id}.paid`,
        ...formulaParts(rule.pays).flatMap((part) => (part.kind === 'tiers' ? part.steps.map((step) => fraction(step.amount)) : [])),
      )
    if (rule.duration?.by != null) add(rule.duration.by, ...['1', '6', '11', '12', '13', '18', '24', '25', '36', '37', '48'].map(fraction))
  }
  return new Map(Object.entries(book.facts).map(([id, fact]) => [id, valuesOf(fact, points.get(id) ?? [], book)]))
}

/** Where two numbers are compared they meet, and turn, among round ones. */
const round = ['1000000', '1100000', '2000000', '2200000', '10000000', '11000000'].map(fraction)
function turns(leaf: Leaf, add: (fact: string, ...values: Fraction[]) => void): void {
  if (!('value' in leaf) || leaf.kind === 'is') return
  add(leaf.fact, fraction(leaf.value))
  if (leaf.past !== undefined)
    for (const fact of [leaf.fact, leaf.past]) add(fact, ...round, ...round.map((x) => times(x, fraction(leaf.times ?? '1'))))
}

const figures = (value: string | Levels<string>): Fraction[] =>
  (typeof value === 'string' ? [value] : Object.values(value.of)).map(fraction)

function kinks(part: Formula, ceilings: readonly Fraction[], add: (fact: string, ...values: Fraction[]) => void): void {
  const caps = [...ceilings, ...('cap' in part && part.cap !== null ? figures(part.cap.value) : [])]
  if (part.kind === 'share' || part.kind === 'match') {
    const rates = figures(part.rate).filter((rate) => !isSame(rate, zero))
    const ends = part.kind === 'share' ? [part.over, part.to].flatMap((end) => end ?? []).map(fraction) : []
    const turns = rates.flatMap((rate) => caps.map((cap) => over(cap, rate)))
    for (const fact of part.of) add(fact, ...turns, ...ends, ...ends.flatMap((end) => turns.map((turn) => plus(end, turn))))
    if (part.kind === 'share' && part.past !== undefined) for (const fact of [part.past, ...part.of]) add(fact, ...round)
  }
  if (part.kind === 'perUnit') {
    const each =
      typeof part.each === 'string'
        ? [fraction(part.each)]
        : 'cap' in part.each && part.each.cap !== null
          ? figures(part.each.cap.value)
          : []
    const free = fraction(part.over ?? '0')
    const most = part.atMost === null ? [] : [fraction(part.atMost)]
    add(part.count, free, ...[...most, ...caps.flatMap((cap) => each.map((one) => over(cap, one)))].map((units) => plus(free, units)))
  }
  if (part.kind === 'tiers') add(part.by, ...part.steps.map((step) => fraction(step.at)))
  if (part.kind === 'given')
    testLeaves(part.if, (leaf) => {
      turns(leaf, add)
    })
  if (part.kind === 'times')
    for (const fact of part.of) add(fact, ...['1', '25', '50', '100', '250', '2500', '5000', '10000'].map(fraction))
}

function valuesOf(fact: RuleFact, points: readonly Fraction[], book: Rulebook): Plain[] {
  const ids = (fact.values ?? []).map(({ id }) => id)
  switch (fact.kind) {
    case 'flag':
      return [true, false]
    case 'level':
    case 'choice':
      return ids
    case 'set':
      return [[], ...ids.map((id) => [id]), ids]
    case 'region':
      return [
        '110000',
        ...Object.keys(book.regions),
        // A part of each that is no region here: 450100; of a city its 市辖区.
        ...Object.keys(book.regions).map((code) => `${code.replace(/(00)+$/, '')}0100`.slice(0, 6)),
      ]
    case 'date':
      return [...new Set(['2024-01-01', ...points.flatMap((point) => daysAbout(print(point)))])]
    case 'money':
    case 'count':
    case 'quantity':
    case 'price':
    case 'ratio': {
      const near = points.flatMap((point) => around(point, placesOf(fact)))
      return [...new Set(['0', ...near, ...(fact.kind === 'count' ? ['1', '2'] : ['0.01']), huge])]
    }
  }
}

/** 20330101: the day itself, the one before and the one after. */
function daysAbout(digits: string): string[] {
  if (!/^\d{8}$/.test(digits)) return []
  const day = Date.UTC(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)) - 1, Number(digits.slice(6)))
  return [-1, 0, 1].map((more) => new Date(day + more * 86_400_000).toISOString().slice(0, 10))
}

/** The value itself if it can be typed, and the nearest that can be typed on both sides. */
export function around(point: Fraction, places: number): string[] {
  const unit = { top: 1n, bottom: 10n ** BigInt(places) }
  const [down, up] = neighbours(point, places)
  const [below] = neighbours(plus(fraction(down), { top: -1n, bottom: unit.bottom }), places)
  return (isSame(fraction(down), point) ? [below, down, up] : [down, up]).filter((text) => !text.startsWith('-'))
}
