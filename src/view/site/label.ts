import { say } from '../../locale/say.ts'
import type { SiteWords } from '../../locale/words.ts'
import type { Clause, Policy } from '../../schema/catalogue.ts'

/** A printed label without the mark that ends it: 一、 → 一, 1. → 1, （二） stays. */
const bare = (label: string): string => label.replace(/[、．.]$/, '')
const number = /^[一二三四五六七八九十百]+(?=、)/

/** The numbers printed above the clause and its own, as one cites them: 三（二）1, （一）, 附件第7项. */
export function clauseLabel(policy: Policy, clause: Clause, words: SiteWords): string {
  if (clause.kind === 'annexRow') return say(words, 'annexItem', { n: clause.id.replace(/^annex-/, '') })
  if (clause.label === undefined) return unnumbered(clause, words)
  const parts = clause.id.split('-')
  const above = parts.map((_, n) => policy.clauses.find(({ id }) => id === parts.slice(0, n).join('-'))?.label ?? '')
  const labels = [...above, clause.label].filter((label) => label !== '').map(bare)
  // A number more in the id than labels found: the outermost is a chapter that is only a heading.
  return labels.length < parts.length ? `${chapterLabel(clause)}${labels.join('')}` : labels.join('')
}

function chapterLabel({ chapter = '' }: Clause): string {
  return number.exec(chapter)?.[0] ?? chapter
}

function unnumbered(clause: Clause, words: SiteWords): string {
  if (clause.kind === 'preamble') return words.preambleLabel
  if (clause.kind === 'notice') return words.noticeLabel
  return clause.kind === 'closing' ? words.closingLabel : (clause.title ?? clause.heading ?? clause.id)
}

/** The printed heading, or the editor's title where the text prints none. */
export const clauseTitle = (clause: Clause): string => clause.heading ?? clause.title ?? ''
