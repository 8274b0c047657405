import { rolesFact } from '../../engine/facts/ids.ts'
import { assess, type Facts, type Ready, type ReadyRule } from '../../engine/index.ts'
import { factsOfReadings, leavesIn, nextFacts, swaysOf, type Leaf } from '../../engine/vary/index.ts'
import { inPlace, type Chosen } from './chosen.ts'
import type { Finding } from './findings.ts'
import { remember } from './remember.ts'

/** What the chosen measures ask of such payees: no other answer changes it, so an answered question stays where it stood. */
export interface Asking {
  /** Facts the chosen measures may need: the one that can move their ceilings most first, before any answer but the payee. */
  readonly order: readonly string[]
  /** The authority's to judge; never missing. */
  readonly judged: readonly string[]
  /** Where enterprise and projects are, and where each is assumed to be: in the place of the texts that ask. */
  readonly regions: readonly string[]
  readonly within: ReadonlyMap<string, readonly string[]>
  /** What only other readings need; never missing. */
  readonly readings: readonly string[]
  /** Measures that ask: those of other payees ask nothing. */
  readonly rules: ReadonlySet<string>
}

export interface Needs extends Asking {
  /** In how many results a fact is missing now. */
  readonly missing: ReadonlyMap<string, number>
  /** By fact, the measures that miss it. */
  readonly missedBy: ReadonlyMap<string, readonly string[]>
}

export function findAsking(chosen: Chosen, book: Ready, facts: Facts): Asking {
  const roles: Facts = { get: (id) => (id === rolesFact ? facts.get(id) : undefined) }
  const possible = chosen.rules
    .map((rule) => unanswered(rule, book, inPlace(rule, book, roles)))
    .filter(({ status }) => status !== 'notMet')
  const order = nextFacts(possible.map(({ rule }) => sways(rule, book, inPlace(rule, book, roles))))
  const first = possible.find(({ rule }) => rule.id === chosen.focus)?.missing ?? []
  const reckoned = possible.map(({ rule }) => rule).filter(({ pays }) => pays.kind !== 'open')
  const asked = reckoned.flatMap((rule) => leavesIn(book.tests.get(rule.id) ?? null))
  const judged = unique(asked.filter(isJudged).map(({ fact }) => fact))
  const within = placesOf(
    reckoned,
    possible.map(({ rule }) => rule),
    book,
  )
  const places = [...within.keys()]
  const judgedOnly = judged.filter((fact) => !order.includes(fact)).filter(isAsked)
  const read = unique(possible.flatMap(({ rule }) => factsOfReadings(rule, book)))
  return {
    order: [...order].sort((a, b) => rank(first, a) - rank(first, b)).filter(isAsked),
    judged: judgedOnly,
    readings: read.filter((fact) => !order.includes(fact) && !judgedOnly.includes(fact) && !places.includes(fact)),
    regions: places,
    within,
    rules: new Set(possible.map(({ rule }) => rule.id)),
  }
}

/** @param together facts that only what the measures come to together still needs. */
export function findNeeds(asking: Asking, findings: readonly Finding[], together: readonly string[] = []): Needs {
  const open = findings.map(({ assessment }) => assessment).filter(({ rule }) => asking.rules.has(rule.id))
  const missedBy = new Map<string, string[]>()
  for (const { rule, missing } of open) for (const fact of missing) missedBy.set(fact, [...(missedBy.get(fact) ?? []), rule.id])
  const missing = new Map([...missedBy].map(([fact, by]) => [fact, by.length]))
  for (const fact of together) missing.set(fact, (missing.get(fact) ?? 0) + 1)
  return { ...asking, missing, missedBy, order: unique([...asking.order, ...missing.keys()]).filter(isAsked) }
}

/** The payee has a place of its own, above the questions. */
const isAsked = (fact: string): boolean => fact !== rolesFact

const unanswered = remember(assess)
const sways = remember(swaysOf)

const rank = (first: readonly string[], fact: string): number => (first.includes(fact) ? first.indexOf(fact) : first.length)

/** Also a place that only another reading asks about is assumed, as all are. */
function placesOf(reckoned: readonly ReadyRule[], possible: readonly ReadyRule[], book: Ready): Asking['within'] {
  const found = new Map<string, readonly string[]>()
  const note = (fact: string, { policy }: ReadyRule): void => {
    const place = book.policies.find(({ id }) => id === policy)?.region ?? ''
    found.set(fact, unique([...(found.get(fact) ?? []), place]))
  }
  for (const rule of reckoned)
    for (const { kind, fact } of leavesIn(book.tests.get(rule.id) ?? null)) if (kind === 'within') note(fact, rule)
  for (const rule of possible) for (const fact of factsOfReadings(rule, book)) if (book.facts[fact]?.kind === 'region') note(fact, rule)
  return found
}

const isJudged = (leaf: Leaf): boolean => leaf.kind === 'judged' || (leaf.kind === 'oneOf' && leaf.open)
const unique = (list: readonly string[]): string[] => [...new Set(list)]
