import { say } from '../../locale/say.ts'
import type { Clause, Policy } from '../../schema/catalogue.ts'
import { policyOf, type Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'

/** 《文件名》（文号，或“征求意见稿”“编制说明”）条款号；本站数据版本，日期: the version of this text alone. */
export function cite(policy: Policy, clause: Clause, edition: Edition): string {
  const { words, on } = edition
  const mark = markOf(policy, edition)
  const title = nested(mark === null ? policy.title : policy.title.replace(`（${mark}）`, ''))
  return say(words, 'cite', {
    title,
    mark: mark ?? words.unnumbered,
    label: clauseLabel(policy, clause, words),
    version: policy.version,
    date: on,
  })
}

/** 本页文本：…；数据版本 …，2026-11-28 更新。 */
export function sayText(id: string, edition: Edition): string {
  const { shortTitle: title, version } = policyOf(edition, id)
  return say(edition.words, 'footText', { title, version, date: updatedOn(id, edition) })
}

/** The newest day of 更新记录 that names the text; the build day where none does. */
export const updatedOn = (id: string, { catalogue, on }: Edition): string =>
  catalogue.updates.find(({ policies }) => policies.includes(id))?.date ?? on

export function markOf({ number, role, stage }: Policy, { words }: Edition): string | null {
  if (role === 'explanatoryNote') return words.note
  if (number !== undefined) return number.words
  return stage === 'consultation' || stage === 'revisionDraft' ? words.draft : null
}

/** Book-title marks inside book-title marks are single. */
export const nested = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉')
