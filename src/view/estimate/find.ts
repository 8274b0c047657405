import { pairsIn } from '../../locale/pairs.ts'
import { startWordsIn } from '../../locale/estimate/start.ts'
import { say } from '../../locale/say.ts'
import { clauseLabel } from '../site/label.ts'
import { clauseOf, policyOf, type Edition } from '../site/edition.ts'
import { regionsInOrder } from '../site/order.ts'
import { statusOf, type Phase } from '../site/status.ts'
import { plainly } from '../words/plainly.ts'

/** What 要做什么 finds by typing, in one script: fetched when somebody begins to type. */
export interface FindData {
  readonly matters: readonly Findable[]
  readonly measures: readonly (Findable & { readonly policy: string })[]
  /** By policy. */
  readonly phases: Readonly<Record<string, readonly Phase[]>>
  /** What differs between the scripts: either may be typed. */
  readonly pairs: string
  readonly words: FindWords
}
export interface Findable {
  readonly id: string
  readonly words: string
  /** Where it stands, or how many of it. */
  readonly note: string
  /** The words of its texts and the words people use for them, letters and figures only. */
  readonly text: string
}
export type FindWords = Readonly<Record<'matters' | 'measures' | 'none' | 'all' | 'remove', string>>

/** @param source the same in the script of the texts. */
export function toFindData(edition: Edition, source: Edition): FindData {
  const { book, catalogue, locale } = edition
  const words = startWordsIn(locale)
  const groups = catalogue.synonyms.map((group) => group.map(plainly))
  /** Whoever has one word of a group has them all. */
  const withOthers = (text: string): string =>
    [text, ...groups.flatMap((group) => (group.some((word) => text.includes(word)) ? group : []))].join(' ')
  const measures = book.measures.map((rule) => {
    const policy = policyOf(edition, rule.policy)
    const own = policy.measures.find(({ id }) => id === rule.id)
    return {
      id: rule.id,
      policy: rule.policy,
      words: rule.title,
      note: `${catalogue.regions[policy.region]?.short ?? ''}${clauseLabel(policy, clauseOf(policy, rule.clause), edition.words)}`,
      text: withOthers(plainly([rule.title, rule.support, ...(own?.found.map((quote) => quote.words) ?? [])].join(' '))),
    }
  })
  const matters = Object.entries(catalogue.matters).flatMap(([topic, all]) =>
    all
      .filter(({ id }) => id !== 'other')
      .map((matter): Findable => {
        const id = `${topic}/${matter.id}`
        const own = book.measures.filter((rule) => rule.matters.includes(id))
        return {
          id,
          words: matter.words,
          note: noteOf(
            own.map(({ policy }) => policy),
            edition,
          ),
          text: withOthers(
            plainly(
              [
                matter.words,
                matter.help ?? '',
                catalogue.topics[topic]?.words ?? '',
                ...own.flatMap(({ title, support }) => [title, support]),
              ].join(' '),
            ),
          ),
        }
      }),
  )
  const phases = Object.fromEntries(catalogue.policies.map((policy) => [policy.id, statusOf(policy, edition).phases]))
  return {
    matters,
    measures,
    phases,
    pairs: pairsIn([
      source.catalogue.matters,
      source.catalogue.synonyms,
      source.book.measures.map(({ title, support }) => [title, support]),
    ]),
    words: {
      matters: words['find.matters'],
      measures: words['find.measures'],
      none: words['find.none'],
      all: say(words, 'find.all', { all: measures.length, typed: '{typed}' }),
      remove: words['find.remove'],
    },
  }
}

/** 广西3项 · 广东1项 */
function noteOf(policies: readonly string[], edition: Edition): string {
  const { book, catalogue, locale } = edition
  return regionsInOrder(edition)
    .flatMap((code) => {
      const n = policies.filter((id) => book.policies.find((policy) => policy.id === id)?.region === code).length
      return n === 0 ? [] : [say(startWordsIn(locale), 'find.count', { place: catalogue.regions[code]?.short ?? code, n })]
    })
    .join(' · ')
}
