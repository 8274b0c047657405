import type { Rule, Rulebook, RuleFact } from '../../src/schema/rulebook.ts'
import { judgedFacts, limitsOf, listFacts, listsAndCounts, mentionedFacts, type Plain, type PlainFacts } from './facts.ts'
import { assessComplete } from './naive.ts'
import { fraction, over, plus, total, zero } from './fraction.ts'
import { around, huge, isNumber, placesOf, tellingValues } from './telling.ts'

/** A small seeded source of chance, so that a failure can be run again. */
export interface Chance {
  below(bound: number): number
  happens(share: number): boolean
  oneOf<T>(values: readonly T[]): T
}
export function chance(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return {
    below,
    happens: (share) => next() < share,
    oneOf: <T>(values: readonly T[]): T => {
      if (values.length === 0) throw new Error('nothing to choose from')
      return values[below(values.length)] as T
    },
  }
}

/** Makes complete fact sets of one rulebook: every fact answered but some of those an authority decides. */
export function generator(book: Rulebook): (dice: Chance) => PlainFacts {
  const telling = tellingValues(book)
  const judged = new Set(book.measures.flatMap((rule) => [...judgedFacts(rule)]))
  const lists = onlyUnits(book)
  const counts = book.measures.flatMap(({ pays }) => listsAndCounts(pays))
  const homes = [...new Set(book.policies.map(({ region }) => region))]
  return (dice) => {
    const home = dice.oneOf(homes)
    const eager = dice.happens(0.8)
    const facts: Record<string, Plain> = {}
    for (const [id, fact] of Object.entries(book.facts)) {
      const value = valueOf(id, fact, telling.get(id) ?? [], home, eager, dice)
      if (judged.has(id) && dice.happens(0.4)) continue
      facts[id] =
        lists.has(id) && dice.happens(0.4)
          ? Array.from({ length: 2 + dice.below(3) }, () => numberOf(telling.get(id) ?? [], fact, dice))
          : value
    }
    for (const [list, count] of counts) if (Array.isArray(facts[list])) facts[count] = String(facts[list].length)
    if (dice.happens(0.5)) for (const rule of book.measures) fillRoom(rule, book, facts, dice)
    return facts
  }
}

/** The same with money in a few round sums: measures are then worth about as much as one another, and as a limit leaves. */
export function inRoundSums(book: Rulebook, facts: PlainFacts, dice: Chance): PlainFacts {
  const unit = dice.oneOf([50_000, 1_000_000])
  const money = Object.keys(facts).filter(
    (id) => book.facts[id]?.kind === 'money' && typeof facts[id] === 'string' && !id.endsWith('.paid'),
  )
  return { ...facts, ...Object.fromEntries(money.map((id) => [id, String(unit * dice.below(dice.oneOf([2, 6, 20])))])) }
}

/** Amounts that are only ever asked one a unit: elsewhere a list has no meaning. */
function onlyUnits(book: Rulebook): Set<string> {
  const elsewhere = new Set(
    book.measures.filter((rule) => listFacts(rule.pays).length === 0).flatMap((rule) => [...mentionedFacts(rule, book)]),
  )
  return new Set(book.measures.flatMap((rule) => listFacts(rule.pays)).filter((fact) => !elsewhere.has(fact)))
}

/** eager: an applicant who mostly fulfils what is asked, so that the sums are reached. */
function valueOf(id: string, fact: RuleFact, telling: readonly Plain[], home: string, eager: boolean, dice: Chance): Plain {
  if (fact.kind === 'flag') return dice.happens(eager ? 0.93 : 0.5) !== id.endsWith('.before')
  if (fact.kind === 'region') return eager && dice.happens(0.9) ? home : dice.oneOf(telling)
  if (id === 'applicant.roles' && eager && dice.happens(0.7)) return telling.at(-1) ?? []
  if (fact.kind === 'set') return (fact.values ?? []).map((value) => value.id).filter(() => dice.happens(0.4))
  return isNumber(fact) ? numberOf(telling, fact, dice) : dice.oneOf(telling)
}

function numberOf(telling: readonly Plain[], fact: RuleFact, dice: Chance): string {
  if (dice.happens(0.7)) return String(dice.oneOf(telling))
  const digits = 1 + dice.below(fact.kind === 'count' ? 6 : 12)
  const whole = String(BigInt(Array.from({ length: digits }, () => dice.below(10)).join('')))
  const places = placesOf(fact)
  if (places === 0 || dice.happens(0.5)) return whole
  return `${whole}.${Array.from({ length: 1 + dice.below(places) }, () => dice.below(10)).join('')}1`.slice(0, whole.length + 1 + places)
}

/** Sets the base of an aggregate limit to where the room is just the amount, or one fen beside it. */
function fillRoom(rule: Rule, book: Rulebook, facts: Record<string, Plain>, dice: Chance): void {
  for (const limit of limitsOf(rule, book)) {
    if (limit.kind !== 'aggregate' || dice.happens(0.4)) continue
    const amount = assessComplete({ ...book, limits: [] }, facts, rule).amount ?? zero
    const received = total(limit.counts.map((fact) => fraction(String(facts[fact]))))
    const edge = dice.happens(0.3) ? received : plus(received, amount)
    const found = dice.oneOf(around(over(edge, fraction(limit.share)), 2))
    if (found.length < huge.length) facts[limit.of] = found
  }
}
