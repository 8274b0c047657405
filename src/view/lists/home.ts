import { finderWordsIn } from '../../locale/lists/finder.ts'
import { say } from '../../locale/say.ts'
import type { Edition } from '../site/edition.ts'
import { allCards, toRegions, type PolicyCard } from './policies.ts'
import { finderPath, type Link } from '../site/paths.ts'

export interface HomePage {
  readonly doors: readonly (Link & { readonly why: string })[]
  readonly count: string
  readonly cards: readonly PolicyCard[]
}

export function toHomePage(edition: Edition): HomePage {
  const { words, catalogue } = edition
  const finder = finderWordsIn(edition.locale)
  const cards = allCards(toRegions(edition))
  const sum = (count: (policy: (typeof catalogue.policies)[number]) => number): number =>
    catalogue.policies.reduce((total, policy) => total + count(policy), 0)
  const clauses = sum((policy) => policy.clauses.length)
  return {
    doors: [
      { words: words.doorRead, path: 'policies/', why: say(words, 'doorReadWhy', { clauses }) },
      { words: words.doorCompare, path: 'compare/', why: say(words, 'doorCompareWhy', { topics: Object.keys(catalogue.topics).length }) },
      { words: finder.door, path: finderPath, why: say(finder, 'doorWhy', { count: sum((policy) => policy.measures.length) }) },
    ],
    count: say(words, 'homeCount', { texts: catalogue.policies.length, clauses, measures: sum((policy) => policy.measures.length) }),
    cards,
  }
}
