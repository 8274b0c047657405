import type { Bound, Rule, Rulebook, RulePolicy } from '../../src/schema/rulebook.ts'
import { formulaParts, type PlainFacts } from './facts.ts'
import { isMore, isSame, most, plus, total, zero, type Fraction } from './fraction.ts'
import { World, assessComplete, type Exact } from './naive.ts'
import { shareOut, type Ask, type Rivals, type Room, type Terms } from './sharing.ts'

/** What measures take from one another, and what they come to, written a second time: every fact answered. */
export interface NaiveTotal {
  readonly region: string
  readonly lines: readonly NaiveLine[]
  readonly outside: readonly { readonly measure: string; readonly why: Why }[]
}
export interface NaiveLine {
  readonly kind: Kind
  /** One for each measure that asks. */
  readonly awards: readonly NaiveAward[]
  /** null: nothing here could ever be summed. */
  readonly amount: { readonly low: Fraction; readonly high: Fraction; readonly bound: Bound } | null
  readonly measures: readonly string[]
}
export interface NaiveAward {
  readonly measure: string
  readonly asked: Fraction
  readonly granted: Fraction
  readonly by: 'onlyHighest' | 'excludes' | 'annual' | 'aggregate' | null
  readonly to: readonly string[]
}
export interface Asked {
  readonly on: string
  readonly asWritten: boolean
  readonly policies: readonly string[]
}
type Kind = 'inEffect' | 'notInEffect' | 'expired' | 'asWritten'
type Why = 'notComputable' | 'selective' | 'subjectToBudget' | 'floor'

interface Measured {
  readonly rule: Rule
  readonly exact: Exact
  /** Why it could stand in no sum. */
  readonly out: Why | null
}

/** Facts must be complete but for what an authority judges. */
export function togetherNaively(
  book: Rulebook,
  facts: PlainFacts,
  asked: Asked,
  assess = (rule: Rule): Exact => assessComplete(book, facts, rule),
): NaiveTotal[] {
  const world = new World(book, facts)
  const measured = book.measures
    .filter(({ policy }) => asked.policies.includes(policy))
    .map((rule): Measured => ({ rule, exact: assess(rule), out: outOf(rule, world) }))
  return chains(book, asked.policies).map(({ region, texts }) => {
    const those = within(measured, texts)
    return {
      region,
      lines: kinds(asked.asWritten).flatMap((kind) => {
        const own = kind === 'asWritten' ? texts : texts.filter((text) => kindOn(text, asked.on) === kind)
        return own.length === 0 ? [] : [lineOf(world, kind, within(those, own), own)]
      }),
      outside: those.flatMap(({ rule, exact, out }) => (exact.status === 'notMet' || out === null ? [] : [{ measure: rule.id, why: out }])),
    }
  })
}

/** As answered by whoever received nothing for any matter of two texts. */
export const nothingPaid = (book: Rulebook, facts: PlainFacts): PlainFacts => ({
  ...facts,
  ...Object.fromEntries(pairsOf(book, book.policies).flatMap((pair) => pair.map((id) => [`${id}.paid`, '0']))),
})

const within = (measured: readonly Measured[], texts: readonly RulePolicy[]): Measured[] =>
  measured.filter(({ rule }) => texts.some(({ id }) => id === rule.policy))

function outOf(rule: Rule, world: World): Why | null {
  if (rule.pays.kind === 'open') return 'notComputable'
  if (rule.selection !== null && world.given(rule.selection.fact) !== true) return 'selective'
  if (rule.budget) return 'subjectToBudget'
  return formulaParts(rule.pays).some((part) => 'bound' in part && part.bound === 'atLeast') ? 'floor' : null
}

/** The lowest regions with a text asked for, each with its own texts and those of all regions above it. */
export function chains(book: Rulebook, policies: readonly string[]): { region: string; texts: RulePolicy[] }[] {
  const texts = book.policies.filter(({ id }) => policies.includes(id))
  const above = (region: string): string[] => {
    const parent = book.regions[region]?.parent
    return parent === undefined ? [] : [parent, ...above(parent)]
  }
  const regions = [...new Set(texts.map(({ region }) => region))].toSorted()
  return regions
    .filter((region) => !regions.some((other) => above(other).includes(region)))
    .map((region) => ({ region, texts: texts.filter((text) => [region, ...above(region)].includes(text.region)) }))
}

const kinds = (asWritten: boolean): Kind[] => (asWritten ? ['asWritten'] : ['inEffect', 'notInEffect', 'expired'])
function kindOn({ role, stage, effective, expires }: RulePolicy, on: string): Kind {
  if (role === 'explanatoryNote' || stage === 'consultation' || stage === 'revisionDraft') return 'notInEffect'
  if (expires !== null && on > expires) return 'expired'
  return stage === 'issued' && effective !== null && on >= effective && expires !== null ? 'inEffect' : 'notInEffect'
}

function lineOf(world: World, kind: Kind, measured: readonly Measured[], texts: readonly RulePolicy[]): NaiveLine {
  const pairs = kind === 'inEffect' || kind === 'asWritten' ? pairsOf(world.book, texts) : []
  const paid = (id: string): Fraction => world.number(`${id}.paid`)
  const received = pairs.filter(([older, newer]) => isMore(plus(paid(older), paid(newer)), zero)).flat()
  const asking = measured.filter(({ exact, out }) => exact.status === 'mayQualify' && out === null)
  const asks = asking.map(({ rule, exact }): Ask => ({
    id: rule.id,
    amount: received.includes(rule.id) ? zero : (exact.amount ?? zero),
  }))
  const terms = { rooms: roomsOf(world), rivals: [...pairs.map(rivals('onlyHighest')), ...excluding(world.book).map(rivals('excludes'))] }
  const grants = shareOut(asks, terms)
  const awards = asking.map((one) => awardOf(one, grants, terms, received))
  const isUpTo = asking.some(({ exact, rule }) => exact.bound === 'upTo' && isMore(grants.get(rule.id) ?? zero, zero))
  return {
    kind,
    awards,
    amount: measured.every(({ out }) => out !== null)
      ? null
      : {
          low: highestSingle(asks, terms),
          high: total(awards.map(({ granted }) => granted)),
          bound: isUpTo || awards.some(({ by }) => by !== null) ? 'upTo' : 'exact',
        },
    measures: awards.filter(({ granted }) => isMore(granted, zero)).map(({ measure }) => measure),
  }
}

const rivals =
  (kind: Rivals['kind']) =>
  (between: readonly [string, string]): Rivals => ({ kind, between })

export function pairsOf(book: Rulebook, texts: readonly RulePolicy[]): [string, string][] {
  const isHere = (measure: string): boolean =>
    book.measures.some(({ id, policy }) => id === measure && texts.some((text) => text.id === policy))
  return book.limits
    .flatMap((limit) => (limit.kind === 'onlyHighest' ? limit.pairs : []))
    .filter(({ older, newer }) => isHere(older) && isHere(newer))
    .map(({ older, newer }) => [older, newer])
}
const excluding = (book: Rulebook): [string, string][] =>
  book.limits.flatMap((limit) =>
    limit.kind === 'excludes'
      ? limit.over.flatMap((one, at) => limit.over.slice(at + 1).map((other): [string, string] => [one, other]))
      : [],
  )

/** A class outside the list is not limited. */
function roomsOf(world: World): Room[] {
  return world.book.limits.flatMap((limit): Room[] => {
    if (limit.kind === 'aggregate') return [{ kind: limit.kind, over: limit.over, value: world.room(limit) }]
    const value = limit.kind === 'annual' ? world.figure(limit.value) : null
    return limit.kind === 'annual' && value !== null ? [{ kind: limit.kind, over: limit.over, value }] : []
  })
}

function awardOf({ rule, exact }: Measured, grants: ReadonlyMap<string, Fraction>, terms: Terms, received: readonly string[]): NaiveAward {
  const granted = (id: string): Fraction => grants.get(id) ?? zero
  const winners = (ids: readonly string[]): string[] =>
    [...grants.keys()].filter((id) => id !== rule.id && ids.includes(id) && isMore(granted(id), zero))
  const asked = exact.amount ?? zero
  const award = { measure: rule.id, asked, granted: granted(rule.id) }
  if (isSame(award.granted, asked)) return { ...award, by: null, to: [] }
  if (received.includes(rule.id)) return { ...award, by: 'onlyHighest', to: [] }
  for (const by of ['onlyHighest', 'excludes'] as const) {
    const to = winners(terms.rivals.flatMap(({ kind, between }) => (kind === by && between.includes(rule.id) ? between : [])))
    if (to.length > 0) return { ...award, by, to }
  }
  const bit = ['annual', 'aggregate']
    .flatMap((kind) => terms.rooms.filter((room) => room.kind === kind))
    .find(({ over, value }) => over.includes(rule.id) && isSame(total(over.map(granted)), value))
  if (bit === undefined) throw new Error(`nothing reduced ${rule.id}`)
  return { ...award, by: bit.kind, to: winners(bit.over) }
}

/** The highest award alone; measures under one yearly ceiling that applies may be added, so they count as one. */
function highestSingle(asks: readonly Ask[], terms: Terms): Fraction {
  const groups = terms.rooms.flatMap(({ kind, over }) => (kind === 'annual' && over.length > 1 ? [over] : []))
  const singles = asks.map(({ id }) => [id]).filter((ids) => !groups.some((group) => group.some((id) => ids.includes(id))))
  const best = (ids: readonly string[]): Fraction => {
    const own = asks.filter(({ id }) => ids.includes(id))
    return total([...shareOut(own, terms).values()])
  }
  return [...groups, ...singles].map(best).reduce(most, zero)
}
