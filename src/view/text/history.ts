import { ownPart, policyPart } from '../../engine/facts/ids.ts'
import { clauseExtraWordsIn } from '../../locale/text/clauseExtras.ts'
import { say } from '../../locale/say.ts'
import type { Relations } from '../../schema/vocabulary.ts'
import { pairAnchor, pairings, saidPath, type Pairing } from './changes.ts'
import { clauseLink } from './clausePage.ts'
import { clauseOf, measureOf, policyOf, type Edition } from '../site/edition.ts'
import { changesPath, type Link } from '../site/paths.ts'
import { statusOf, type Status } from '../site/status.ts'

/** A clause of an older or a newer text that goes with this one. */
export interface Relative extends Link {
  /** 旧文 or 新文. */
  readonly side: string
  readonly text: string
  readonly status: Status
  readonly note: string | null
  readonly matters: readonly string[]
  readonly compare: string
}
export interface History {
  readonly relatives: readonly Relative[]
  /** Texts laid beside this one in which no clause goes with it. */
  readonly without: readonly string[]
  readonly said: readonly Link[]
}

export function toHistory(edition: Edition, policyId: string, clauseId: string): History {
  const own = clauseExtraWordsIn(edition.locale)
  const { clauses, said } = edition.catalogue.relations
  const id = `${policyId}/${clauseId}`
  const pairs = clauses.filter(({ older, newer }) => older === id || newer === id)
  const relatives = pairs.map((pair) => toRelative(pair, pair.newer === id ? 'older' : 'newer', edition))
  const reached = new Set(pairs.map((pair) => policyPart(pair.newer === id ? pair.older : pair.newer)))
  const beside = clauseOf(policyOf(edition, policyId), clauseId).kind === 'annexRow' ? [] : pairingsOf(policyId, edition)
  return {
    relatives,
    without: beside
      .map((pairing) => (pairing.older === policyId ? pairing.newer : pairing.older))
      .filter((other) => !reached.has(other))
      .map((other) => say(own, 'noPair', { title: policyOf(edition, other).title })),
    said: said
      .filter(({ policy, clause }) => policy === policyId && clause === clauseId)
      .map(({ older }) => ({ words: say(own, 'said', { older }), path: saidPath(policyId, edition) })),
  }
}

const pairingsOf = (policyId: string, { catalogue }: Edition): Pairing[] =>
  pairings(catalogue.relations).filter(({ older, newer }) => older === policyId || newer === policyId)

function toRelative(pair: Relations['clauses'][number], side: keyof Pairing, edition: Edition): Relative {
  const own = clauseExtraWordsIn(edition.locale)
  const other = policyOf(edition, policyPart(pair[side]))
  const here = side === 'older' ? pair.newer : pair.older
  const within = (id: string, clause: string): boolean =>
    policyPart(id) === policyPart(clause) && measureOf(edition, id).clause === ownPart(clause)
  const matters = edition.catalogue.relations.sameMatter.filter(
    (matter) => within(matter.older, pair.older) && within(matter.newer, pair.newer),
  )
  return {
    ...clauseLink(other, clauseOf(other, ownPart(pair[side])), edition),
    side: own[side],
    text: other.shortTitle,
    status: statusOf(other, edition),
    note: pair.note ?? null,
    matters: matters.map((matter) => {
      const said = say(own, 'matter', {
        own: measureOf(edition, within(matter.older, here) ? matter.older : matter.newer).title,
        other: measureOf(edition, matter[side]).title,
      })
      return matter.doubt === undefined ? said : `${said}${edition.words.semicolon}${matter.doubt}`
    }),
    compare: `${changesPath(policyPart(pair.older), policyPart(pair.newer))}#${pairAnchor(pair)}`,
  }
}

/** For the page of a whole text: where it is laid beside another, and what it says of an older version. */
export function toChangeLinks(edition: Edition, policyId: string): Link[] {
  const own = clauseExtraWordsIn(edition.locale)
  const title = ({ older, newer }: Pairing): string => policyOf(edition, older === policyId ? newer : older).shortTitle
  return [
    ...pairingsOf(policyId, edition).map((pairing) => ({
      words: `${own.changes}${edition.words.colon}${title(pairing)}`,
      path: changesPath(pairing.older, pairing.newer),
    })),
    ...edition.catalogue.relations.said
      .filter(({ policy }) => policy === policyId)
      .map(() => ({ words: own.changesSaid, path: saidPath(policyId, edition) })),
  ]
}
