import { holdingOn } from '../../days/span.ts'
import { regionsAbove, type Validity } from '../../engine/index.ts'
import { compareWordsIn } from '../../locale/compare.ts'
import { shelvesWordsIn } from '../../locale/lists/shelves.ts'
import { say } from '../../locale/say.ts'
import type { Policy } from '../../schema/catalogue.ts'
import { reachOfAll, type Reach } from '../formula/headline.ts'
import { topicsOf } from '../compare/compare.ts'
import { regionName, type Edition } from '../site/edition.ts'
import { byReach } from '../compare/matrix.ts'
import { chainOf, regionsBelow } from '../site/order.ts'
import { room } from '../site/shelves.ts'
import { clausePath, finderFacetPath, regionPath, topicPath, type Link } from '../site/paths.ts'
import { toPolicyCard, type PolicyCard } from './policies.ts'

/** A region in its chain; absent: no text of it has been collected. */
export interface RegionLink extends Link {
  readonly absent: boolean
  readonly here: boolean
}
export interface RegionPage {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly description: string
  /** From the highest down to this one. */
  readonly chain: readonly RegionLink[]
  readonly below: readonly RegionLink[]
  readonly own: readonly PolicyCard[]
  /** Texts of the levels above, which bear on whoever is here, the nearest level first. */
  readonly above: readonly PolicyCard[]
  /** Where the lists above are not whole, the way to all of them. */
  readonly more: readonly Link[]
  readonly topics: readonly (Link & { readonly reach: Reach; readonly says: string })[]
  readonly missing: readonly Link[]
  /** Who issued, who interprets, who has a task; each with the clause that says so. */
  readonly departments: readonly { readonly term: string; readonly values: readonly Link[] }[]
}

export function toRegionPage(code: string, edition: Edition): RegionPage {
  const words = compareWordsIn(edition.locale)
  const { policies, topics } = edition.catalogue
  const name = regionName(edition, code)
  const own = policies.filter(({ region }) => region === code)
  const above = regionsAbove(code, edition.catalogue.regions)
  const bearing = above.flatMap((each) => policies.filter(({ region }) => region === each))
  const moreOf = (texts: readonly Policy[], of: string): Link[] =>
    texts.length <= room
      ? []
      : [{ words: say(shelvesWordsIn(edition.locale), 'firstOf', { shown: room, all: texts.length }), path: finderFacetPath('region', of) }]
  const link = (each: string): RegionLink => ({
    words: regionName(edition, each),
    path: regionPath(each),
    absent: !policies.some(({ region }) => region === each),
    here: each === code,
  })
  const covered = Object.entries(topics).map(([id, { words: topic }]) => {
    const measures = own.flatMap((policy) => policy.measures.filter((measure) => topicsOf(measure, policy).includes(id)))
    const reach = reachOfAll(measures)
    const says = byReach(measures, edition)
      .map((one) => one.says)
      .join('，')
    return { words: topic, path: topicPath(id), reach, says }
  })
  return {
    code,
    name,
    title: say(words, 'region.title', { region: name }),
    description: say(words, 'region.description', { region: name }),
    chain: chainOf(code, edition).map(link),
    below: regionsBelow(edition, code).map(link),
    own: byStatus(
      own.map((policy) => toPolicyCard(policy, edition)),
      edition,
    ).slice(0, room),
    above: bearing.slice(0, room).map((policy) => toPolicyCard(policy, edition)),
    more: [...moreOf(own, code), ...moreOf(bearing, above[0] ?? code)],
    topics: own.length === 0 ? [] : covered.filter(({ reach }) => reach !== 'noBenefit'),
    missing:
      own.length === 0
        ? []
        : covered.filter(({ reach }) => reach === 'noBenefit').map(({ words: topic, path }) => ({ words: topic, path })),
    departments: departmentsOf(own, edition),
  }
}

const standing: readonly Validity[] = ['inEffect', 'notYetEffective', 'draft', 'note', 'unknown', 'expired']

/** What is in effect first, what is over last; in one status as in the list of texts. */
function byStatus(cards: readonly PolicyCard[], { on }: Edition): PolicyCard[] {
  const place = ({ status }: PolicyCard): number => standing.indexOf(holdingOn(status.phases, on)?.validity ?? 'unknown')
  return [...cards].sort((a, b) => place(a) - place(b))
}

function departmentsOf(own: readonly Policy[], edition: Edition): RegionPage['departments'] {
  const words = compareWordsIn(edition.locale)
  const issuers = own.flatMap(({ id, issuer, number }) =>
    issuer === undefined || number === undefined ? [] : [{ words: issuer, path: clausePath(id, number.clause) }],
  )
  const interpreters = own.flatMap(({ id, interpreter }) =>
    interpreter === undefined ? [] : [{ words: interpreter.words, path: clausePath(id, interpreter.clause) }],
  )
  const tasks = own.flatMap(({ clauses }) =>
    clauses.flatMap(({ id, policy, departments }) => departments.map((each) => ({ each, path: clausePath(policy, id) }))),
  )
  const named = [...new Set(tasks.map(({ each }) => each))].map((each) => ({
    words: edition.catalogue.departments[each]?.words ?? each,
    path: tasks.find((task) => task.each === each)?.path ?? '',
  }))
  return [
    { term: words['region.issuer'], values: issuers },
    { term: words['region.interpreter'], values: unique(interpreters) },
    { term: words['region.tasks'], values: named },
  ].filter(({ values }) => values.length > 0)
}

const unique = (links: readonly Link[]): Link[] => [...new Map(links.map((link) => [`${link.words} ${link.path}`, link])).values()]
