import { finderWordsIn } from '../../locale/lists/finder.ts'
import { say } from '../../locale/say.ts'
import type { Edition } from '../site/edition.ts'
import { allCards, toRegions, type PolicyCard } from './policies.ts'
import { covers, type Span } from '../../days/span.ts'
import { finderPath, type Link } from '../site/paths.ts'

export interface HomePage {
  readonly doors: readonly (Link & { readonly why: string })[]
  readonly count: string
  readonly cards: readonly PolicyCard[]
  /** How many texts are in effect on the build day, and the days between which each of them is. */
  readonly inEffect: number
  readonly periods: readonly Span[]
}

export function toHomePage(edition: Edition): HomePage {
  const { words, catalogue, on } = edition
  const finder = finderWordsIn(edition.locale)
  const cards = allCards(toRegions(edition))
  const sum = (count: (policy: (typeof catalogue.policies)[number]) => number): number =>
    catalogue.policies.reduce((total, policy) => total + count(policy), 0)
  const clauses = sum((policy) => policy.clauses.length)
  const computable = sum((policy) => policy.measures.filter(({ pays }) => pays.kind !== 'open').length)
  const periods = cards.flatMap(({ status }) => status.phases.filter(({ validity }) => validity === 'inEffect'))
  return {
    doors: [
      { words: words.doorRead, path: 'policies/', why: say(words, 'doorReadWhy', { clauses }) },
      { words: words.doorCompare, path: 'compare/', why: say(words, 'doorCompareWhy', { topics: Object.keys(catalogue.topics).length }) },
      { words: finder.door, path: finderPath, why: say(finder, 'doorWhy', { count: sum((policy) => policy.measures.length) }) },
      { words: words.doorEstimate, path: 'calculator/', why: say(words, 'doorEstimateWhy', { computable }) },
    ],
    count: say(words, 'homeCount', { texts: catalogue.policies.length, clauses, measures: sum((policy) => policy.measures.length) }),
    cards,
    inEffect: periods.filter((period) => covers(period, on)).length,
    periods: periods.map(({ from, until }) => ({ from, until })),
  }
}
