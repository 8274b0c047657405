import { ownPart, policyPart } from '../../engine/facts/ids.ts'
import { changesWordsIn } from '../../locale/text/changes.ts'
import { say } from '../../locale/say.ts'
import type { Clause, Policy } from '../../schema/catalogue.ts'
import type { Relations } from '../../schema/vocabulary.ts'
import { headline } from '../formula/headline.ts'
import { sayHeadline } from '../formula/parts.ts'
import { clauseDetail, clauseLink } from './clausePage.ts'
import { clauseOf, measureOf, policyOf, type Edition } from '../site/edition.ts'
import { sayFormula } from '../formula/formula.ts'
import { sayPayee } from '../formula/measureCard.ts'
import { changesPath, clausePath, measurePath, policyPath, type Link } from '../site/paths.ts'
import { textsInOrder } from '../site/order.ts'
import { shelfPath, shelvesOf, type Shelf } from '../site/shelves.ts'
import { statusOf, type Status } from '../site/status.ts'
import { compareClauses, type Compared } from './wordDiff.ts'

/** A pair of texts of which clauses are laid side by side. */
export interface Pairing {
  readonly older: string
  readonly newer: string
}
export interface Side extends Link {
  readonly status: Status
}
export interface ClausePair {
  readonly id: string
  readonly title: string
  readonly note: string | null
  readonly older: Link
  readonly newer: Link
  readonly compared: Compared
  readonly matters: readonly Matter[]
}
/** Two measures on one matter: row by row, older and newer. */
export interface Matter {
  readonly title: string
  readonly doubt: string | null
  readonly rows: readonly { readonly term: string; readonly older: Cell; readonly newer: Cell; readonly differs: boolean }[]
}
interface Cell {
  readonly words: string
  readonly path: string | null
  readonly silent: boolean
}
export interface ChangesPage {
  readonly title: string
  readonly description: string
  readonly older: Side
  readonly newer: Side
  readonly counted: string
  readonly pairs: readonly ClausePair[]
  readonly onlyOlder: readonly (Link & { readonly detail: string })[]
  readonly onlyNewer: readonly (Link & { readonly detail: string })[]
}

/** Every pair of texts with clauses to compare, in the order of relations.yaml. */
export function pairings({ clauses }: Pick<Relations, 'clauses'>): Pairing[] {
  const found = clauses.map(({ older, newer }) => ({ older: policyPart(older), newer: policyPart(newer) }))
  return [...new Map(found.map((pair) => [`${pair.older}..${pair.newer}`, pair])).values()]
}

export const pairsOf = ({ older, newer }: Pairing, { clauses }: Pick<Relations, 'clauses'>): Relations['clauses'] =>
  clauses.filter((pair) => policyPart(pair.older) === older && policyPart(pair.newer) === newer)

export const pairAnchor = (pair: { readonly older: string; readonly newer: string }): string =>
  `p-${ownPart(pair.older)}-${ownPart(pair.newer)}`

export function toChangesPage(edition: Edition, pairing: Pairing): ChangesPage {
  const own = changesWordsIn(edition.locale)
  const [older, newer] = [policyOf(edition, pairing.older), policyOf(edition, pairing.newer)]
  const pairs = pairsOf(pairing, edition.catalogue.relations).map((pair) => toPair(pair, older, newer, edition))
  const figures = pairs.reduce((sum, { compared }) => sum + compared.figures.older.length + compared.figures.newer.length, 0)
  return {
    title: say(own, 'title', { older: older.shortTitle, newer: newer.shortTitle }),
    description: say(own, 'description', { older: older.title, newer: newer.title }),
    older: sideOf(older, edition),
    newer: sideOf(newer, edition),
    counted: say(own, 'counted', { pairs: pairs.length, figures }),
    pairs,
    onlyOlder: unpaired(older, 'older', pairing, edition),
    onlyNewer: unpaired(newer, 'newer', pairing, edition),
  }
}

const sideOf = (policy: Policy, edition: Edition): Side => ({
  words: policy.title,
  path: policyPath(policy.id),
  status: statusOf(policy, edition),
})

function toPair(pair: Relations['clauses'][number], older: Policy, newer: Policy, edition: Edition): ClausePair {
  const own = changesWordsIn(edition.locale)
  const [from, to] = [clauseOf(older, ownPart(pair.older)), clauseOf(newer, ownPart(pair.newer))]
  const [left, right] = [clauseLink(older, from, edition), clauseLink(newer, to, edition)]
  return {
    id: pairAnchor(pair),
    title: say(own, 'pair', { older: left.words, newer: right.words }),
    note: pair.note ?? null,
    older: left,
    newer: right,
    compared: compareClauses(from, to),
    matters: mattersOf(from, to, edition),
  }
}

function mattersOf(from: Clause, to: Clause, edition: Edition): Matter[] {
  return edition.catalogue.relations.sameMatter
    .filter((pair) => from.measures.includes(pair.older) && to.measures.includes(pair.newer))
    .map((pair) => toMatter(pair, edition))
}

function toMatter(pair: Relations['sameMatter'][number], edition: Edition): Matter {
  const own = changesWordsIn(edition.locale)
  const both = [measureOf(edition, pair.older), measureOf(edition, pair.newer)] as const
  const row = (term: string, words: (measure: (typeof both)[number]) => string | null, linked = false): Matter['rows'][number] => {
    const [older, newer] = both.map((measure): Cell => {
      const said = words(measure)
      return { words: said ?? edition.words.silent, path: linked ? measurePath(measure) : null, silent: said === null }
    }) as [Cell, Cell]
    return { term, older, newer, differs: !linked && older.words !== newer.words }
  }
  return {
    title: say(own, 'measures', { title: both[0].title }),
    doubt: pair.doubt ?? null,
    rows: [
      row(own.measure, ({ title }) => title, true),
      row(own.payee, (measure) => sayPayee(measure, edition)),
      row(own.formula, ({ pays }) => sayFormula(pays, edition)),
      row(own.amount, (measure) => sayHeadline(headline(measure, policyOf(edition, measure.policy), edition))),
    ],
  }
}

/** Clauses of one text that no pair names; annex rows only repeat others. */
function unpaired(policy: Policy, side: keyof Pairing, pairing: Pairing, edition: Edition): ChangesPage['onlyOlder'] {
  const named = new Set(pairsOf(pairing, edition.catalogue.relations).map((pair) => ownPart(pair[side])))
  return policy.clauses
    .filter(({ id, kind }) => !named.has(id) && kind !== 'annexRow')
    .map((clause) => ({ ...clauseLink(policy, clause, edition), detail: clauseDetail(clause, policy, edition) }))
}

export interface ChangesIndex {
  readonly pairs: readonly (Link & { readonly detail: string; readonly older: Side; readonly newer: Side })[]
  readonly said: readonly SaidChange[]
}
/** What a text itself says of an older version that is not here. */
export interface SaidChange extends Side {
  readonly anchor: string
  readonly older: string
  readonly source: Link
  readonly quotes: readonly { readonly term: string; readonly words: string }[]
}

/** The texts under which changes are listed, place by place; none where one page holds them all. */
export function changesShelves(edition: Edition): Shelf[] {
  const { relations } = edition.catalogue
  const named = new Set([...pairings(relations).map(({ newer }) => newer), ...relations.said.map(({ policy }) => policy)])
  return shelvesOf(
    textsInOrder(edition).filter(({ id }) => named.has(id)),
    edition,
  )
}

/** Where it is listed what a text says of an older one. */
export function saidPath(policy: string, edition: Edition): string {
  const shelf = changesShelves(edition).find(({ texts }) => texts.some(({ id }) => id === policy))
  return `${shelf === undefined ? 'changes/' : shelfPath('changes/', shelf)}#${saidAnchor(policy)}`
}

/** @param shelf the texts whose changes are asked for; all where it is null. */
export function toChangesIndex(edition: Edition, shelf: Shelf | null = null): ChangesIndex {
  const asked = (policy: string): boolean => shelf === null || shelf.texts.some(({ id }) => id === policy)
  const own = changesWordsIn(edition.locale)
  const { relations } = edition.catalogue
  return {
    pairs: pairings(relations)
      .filter(({ newer }) => asked(newer))
      .map((pairing) => toIndexPair(pairing, edition)),
    said: relations.said
      .filter(({ policy }) => asked(policy))
      .map(({ policy: id, clause, older, changes }) => {
        const policy = policyOf(edition, id)
        return {
          ...sideOf(policy, edition),
          anchor: saidAnchor(id),
          older,
          source: { words: clauseLink(policy, clauseOf(policy, clause), edition).words, path: clausePath(id, clause) },
          quotes: changes.map(({ kind, quote }) => ({ term: own[`kind.${kind}`], words: quote })),
        }
      }),
  }
}

function toIndexPair(pairing: Pairing, edition: Edition): ChangesIndex['pairs'][number] {
  const [older, newer] = [policyOf(edition, pairing.older), policyOf(edition, pairing.newer)]
  return {
    words: say(changesWordsIn(edition.locale), 'indexPair', { older: older.title, newer: newer.title }),
    path: changesPath(pairing.older, pairing.newer),
    detail: say(changesWordsIn(edition.locale), 'indexPairCount', {
      pairs: pairsOf(pairing, edition.catalogue.relations).length,
      older: unpaired(older, 'older', pairing, edition).length,
      newer: unpaired(newer, 'newer', pairing, edition).length,
    }),
    older: sideOf(older, edition),
    newer: sideOf(newer, edition),
  }
}

export const saidAnchor = (policy: string): string => `said-${policy}`
