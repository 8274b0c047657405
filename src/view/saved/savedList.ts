import { owns } from '../../floor/floor.ts'
import { ownPart, policyPart } from '../../engine/facts/ids.ts'
import type { SavedItem } from '../../schema/savedList.ts'
import type { Phase } from '../site/status.ts'
import { say } from '../../locale/say.ts'
import type { SavedWords } from '../../locale/savedList.ts'
import type { Cell, Sheet } from '../carry/csv.ts'
import { tagOf, type Tag } from '../site/tag.ts'

/** What the page brings in its script: names of what may stand in a list, and what is said of the texts. */
export interface SavedData {
  readonly words: SavedWords
  readonly version: string
  readonly policies: Readonly<Record<string, { readonly title: string; readonly phases: readonly Phase[] }>>
  /** By `<policy>/<clause>`: label and title. */
  readonly clauses: Readonly<Record<string, readonly [label: string, title: string]>>
}

/** An item in finished words of one script, dated to the reader's day. */
export interface SavedRow {
  readonly heading: string
  /** null: nothing is known of the text here. */
  readonly tag: Tag | null
  /** '' where there is none. */
  readonly amount: string
  readonly facts: readonly string[]
  readonly remarks: readonly string[]
  /** Inside this script's part of the site; null where there is no such page. */
  readonly clause: string | null
  readonly estimate: string | null
}

const own = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined => (owns(of, key) ? of[key] : undefined)

/** A clause by its present names, so that it keeps them when a later version has no such clause. */
export function withNames(item: SavedItem, { policies, clauses }: SavedData): SavedItem {
  if (item.kind !== 'clause') return item
  const [label, title] = own(clauses, `${item.policy}/${item.clause}`) ?? [item.label, item.title]
  return { ...item, text: own(policies, item.policy)?.title ?? item.text, label, title }
}

export function toSavedRow(item: SavedItem, data: SavedData, on: string): SavedRow {
  const id = item.kind === 'clause' ? item.policy : policyPart(item.measure)
  const policy = own(data.policies, id)
  const clause = own(data.clauses, `${id}/${item.clause}`)
  const tag = policy === undefined ? null : tagOf(policy.phases, on)
  const gone = goneWords(item, policy !== undefined, clause !== undefined, data.words)
  const anchor = item.kind === 'result' ? `#m-${ownPart(item.measure)}` : ''
  const path = clause === undefined ? null : `policies/${id}/${item.clause}/${anchor}`
  if (item.kind === 'clause') {
    const [label, title] = clause ?? [item.label, item.title]
    const heading = say(data.words, 'saved.clause', { text: policy?.title ?? item.text, label, title }).trim()
    return { heading, tag, amount: '', facts: [], remarks: gone, clause: path, estimate: null }
  }
  const heading = item.title === '' ? say(data.words, 'saved.estimate') : item.title
  const remarks = [...gone, ...datedWords(item.on, item.fragment, data)]
  return { heading, tag, amount: item.amount, facts: item.facts, remarks, clause: path, estimate: `calculator/${item.fragment}` }
}

function goneWords(item: SavedItem, policy: boolean, clause: boolean, words: SavedWords): string[] {
  if (item.kind === 'result' && item.measure === '') return []
  if (!policy) return [say(words, 'saved.gone.policy')]
  return clause ? [] : [say(words, 'saved.gone')]
}

function datedWords(on: string, fragment: string, { words, version }: SavedData): string[] {
  const then = /^#a=\w+\.([\w-]+)/.exec(fragment)?.[1] ?? version
  return [
    ...(on === '' ? [] : [say(words, 'saved.on', { date: on })]),
    ...(then === version ? [] : [say(words, 'saved.older', { then, now: version })]),
  ]
}

/** The texts the items stand in, each once, with what is said of it on this day. */
export function toSavedTexts(
  items: readonly SavedItem[],
  data: SavedData,
  on: string,
): { readonly title: string; readonly path: string; readonly tag: Tag }[] {
  const ids = items.map((item) => (item.kind === 'clause' ? item.policy : policyPart(item.measure)))
  return [...new Set(ids)].flatMap((id) => {
    const policy = own(data.policies, id)
    return policy === undefined ? [] : [{ title: policy.title, path: `policies/${id}/`, tag: tagOf(policy.phases, on) }]
  })
}

const columns = ['n', 'kind', 'title', 'status', 'amount', 'facts', 'on', 'note', 'link', 'back'] as const

/** @param root the whole address this script's part of the site begins with. */
export function toSavedSheet(items: readonly SavedItem[], data: SavedData, on: string, root: string): Sheet {
  const { words } = data
  const rows = items.map((item, at): Cell[] => {
    const { heading, tag, amount, facts, clause, estimate } = toSavedRow(item, data, on)
    return [
      { number: String(at + 1) },
      say(words, `saved.${item.kind}.kind`),
      heading,
      tag?.word ?? '',
      amount,
      facts.join('；'),
      item.kind === 'result' ? item.on : '',
      item.note,
      clause === null ? '' : root + clause,
      estimate === null ? '' : root + estimate,
    ]
  })
  return { name: say(words, 'saved.list'), head: columns.map((column) => say(words, `saved.col.${column}`)), rows }
}
