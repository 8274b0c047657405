import { lastOf } from '../../floor/floor.ts'
import { updatesWordsIn } from '../../locale/lists/glossary.ts'
import type { Updates } from '../../schema/vocabulary.ts'
import { policyOf, type Edition } from '../site/edition.ts'
import { dayWords } from '../../days/words.ts'
import { policyPath, type Link } from '../site/paths.ts'

export interface Update {
  /** `u-<n>`, counted from the oldest: links from 测算 lead there. */
  readonly anchor: string
  readonly kind: string
  readonly words: string
  readonly policies: readonly Link[]
}
export interface UpdateDay {
  /** ISO. */
  readonly date: string
  readonly words: string
  readonly updates: readonly Update[]
}

/** So many entries stand on a page. */
export const updatesOnPage = 30
export const updatePages = ({ catalogue }: Edition): number => pagesOf(catalogue.updates, updatesOnPage).length

const pagesOf = (updates: Updates, most: number): Updates[] =>
  updates.length <= most ? [updates] : [updates.slice(0, most), ...pagesOf(updates.slice(most), most)]

/** What changed, by day, the newest first. @param most at most so many entries; all where it is left out. @param page from 1. */
export function toUpdates(edition: Edition, most = Infinity, page = 1): UpdateDay[] {
  const found: { date: string; words: string; updates: Update[] }[] = []
  const all = edition.catalogue.updates
  for (const update of pagesOf(all, most)[page - 1] ?? []) {
    const anchor = `u-${String(all.length - all.indexOf(update))}`
    const last = lastOf(found)
    if (last?.date === update.date) last.updates.push(toUpdate(update, anchor, edition))
    else found.push({ date: update.date, words: dayWords(update.date), updates: [toUpdate(update, anchor, edition)] })
  }
  return found
}

const toUpdate = ({ kind, words, policies }: Updates[number], anchor: string, edition: Edition): Update => ({
  anchor,
  kind: updatesWordsIn(edition.locale)[`kind.${kind}`],
  words,
  policies: policies.map((id) => ({ words: policyOf(edition, id).shortTitle, path: policyPath(id) })),
})
