import { isDay } from '../../days/day.ts'
import type { SavedItem } from '../../schema/savedList.ts'

export type { SavedItem } from '../../schema/savedList.ts'

/** Two that are the same thing have the same id: a clause, or a measure under the same answers. */
export const idOf = (item: SavedItem): string =>
  item.kind === 'clause' ? `${item.policy}/${item.clause}` : `${item.measure}${item.fragment}`

/** Whatever stood in the storage or a pasted text → an item of our shape, or null. Ids become parts of addresses: nothing else passes. */
export function readItem(value: unknown): SavedItem | null {
  if (typeof value !== 'object' || value === null) return null
  const read = new Map(Object.entries(value))
  const text = (name: string): string => textOf(read.get(name))
  const note = text('note')
  const clause = text('clause')
  if (!isId(clause) && clause !== '') return null
  if (read.get('kind') === 'clause') {
    const policy = text('policy')
    if (!isId(policy) || clause === '') return null
    return { kind: 'clause', policy, clause, text: text('text'), label: text('label'), title: text('title'), note }
  }
  const [measure, fragment, on] = [text('measure'), text('fragment'), text('on')]
  if (read.get('kind') !== 'result' || !isMeasure(measure) || !isFragment(fragment)) return null
  const facts = listOf(read.get('facts'))
  return { kind: 'result', measure, clause, title: text('title'), amount: text('amount'), facts, on: isDay(on) ? on : '', fragment, note }
}

/** Longer than any note; what is longer was not written here. */
const longest = 10_000
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longest) : '')
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap((one) => textOf(one) || []).slice(0, 300) : [])
const isId = (text: string): boolean => /^[A-Za-z0-9-]{1,60}$/.test(text)
const isMeasure = (text: string): boolean => text === '' || /^[A-Za-z0-9-]{1,60}\/[A-Za-z0-9-]{1,60}$/.test(text)
const isFragment = (text: string): boolean => /^#a=[\w.-]{1,60000}$/.test(text)
