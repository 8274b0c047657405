import { finderWordsIn } from '../../locale/lists/finder.ts'
import { say } from '../../locale/say.ts'
import { policyOf, type Edition } from '../site/edition.ts'
import { room, shelvesIn } from '../site/shelves.ts'
import { allCards, toPolicyCard, toRegions, type PolicyCard } from './policies.ts'
import { finderPath, type Link } from '../site/paths.ts'

export interface HomePage {
  readonly doors: readonly (Link & { readonly why: string })[]
  readonly count: string
  /** All texts where a page holds them, else those collected last. */
  readonly cards: readonly PolicyCard[]
}

/** Of many texts, those collected last. */
function latest(edition: Edition): PolicyCard[] {
  const { updates, policies } = edition.catalogue
  const named = [...new Set(updates.flatMap((update) => update.policies)), ...policies.map(({ id }) => id)]
  return [...new Set(named)].slice(0, room).map((id) => toPolicyCard(policyOf(edition, id), edition))
}

export function toHomePage(edition: Edition): HomePage {
  const { words, catalogue } = edition
  const finder = finderWordsIn(edition.locale)
  const cards = shelvesIn(edition).length > 0 ? latest(edition) : allCards(toRegions(edition))
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
