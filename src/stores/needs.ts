import { assess, type Facts, type Ready, type ReadyTest } from '../engine/index.ts'
import { nextFacts, swaysOf } from '../engine/whatIf.ts'
import { inPlace, type Chosen } from './chosen.ts'
import type { Finding } from './findings.ts'
import { remember } from './remember.ts'
import { leavesOf, type Leaf } from './tests.ts'

/** What to ask, in order. Depends on the answers only in what is still missing, never in the order. */
export interface Needs {
  /** Facts the chosen measures may need: the one that can move their ceilings most first, before any answer but the payee. */
  readonly order: readonly string[]
  /** In how many results a fact is missing now. */
  readonly missing: ReadonlyMap<string, number>
  /** The authority's to judge; never missing. */
  readonly judged: readonly string[]
  /** Where enterprise and projects are. */
  readonly regions: readonly string[]
}

/**
 * Measures of other payees ask nothing.
 * @param together facts that only what the measures come to together still needs.
 */
export function findNeeds(
  chosen: Chosen,
  book: Ready,
  facts: Facts,
  findings: readonly Finding[],
  together: readonly string[] = [],
): Needs {
  const roles: Facts = { get: (id) => (id === 'applicant.roles' ? facts.get(id) : undefined) }
  const possible = chosen.rules
    .map((rule) => unanswered(rule, book, inPlace(rule, book, roles)))
    .filter(({ status }) => status !== 'notMet')
  const asking = nextFacts(possible.map(({ rule }) => sways(rule, book, inPlace(rule, book, roles))))
  const ever = new Set(asking)
  const rules = new Set(possible.map(({ rule }) => rule))
  const open = findings.map(({ assessment }) => assessment).filter(({ rule }) => rules.has(rule))
  const now = counted([...open, { missing: together }])
  const first = possible.find(({ rule }) => rule.id === chosen.focus)?.missing ?? []
  const order = asking.toSorted((a, b) => rank(first, a) - rank(first, b))
  const asked = possible.filter(({ rule }) => rule.pays.kind !== 'open').flatMap(({ rule }) => leaves(book.tests.get(rule.id)))
  return {
    order: [...new Set([...order, ...now.keys()])].filter((fact) => fact !== 'applicant.roles'),
    missing: now,
    judged: unique(asked.filter(isJudged).map(({ fact }) => fact)).filter((fact) => !ever.has(fact) && fact !== 'applicant.roles'),
    regions: unique(asked.filter(({ kind }) => kind === 'within').map(({ fact }) => fact)),
  }
}

const unanswered = remember(assess)
const sways = remember(swaysOf)

const rank = (first: readonly string[], fact: string): number => (first.includes(fact) ? first.indexOf(fact) : first.length)

function counted(results: readonly { readonly missing: readonly string[] }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { missing } of results) for (const fact of missing) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return counts
}

const isJudged = (leaf: Leaf): boolean => leaf.kind === 'judged' || (leaf.kind === 'oneOf' && leaf.open)
const unique = (list: readonly string[]): string[] => [...new Set(list)]
const leaves = (test: ReadyTest | undefined): readonly Leaf[] => (test === undefined ? [] : leavesOf(test))
