import { isDay } from '../../days/day.ts'
import { empty, type Typed } from '../answers.ts'

export const key = 'calculator'
export const version = 1

export type Saved = { readonly kind: 'found'; readonly typed: Typed } | { readonly kind: 'none' }

/** For pages that only read. Storage may be blocked or damaged: none of it stops the page. */
export function load(storage: () => Storage): Saved {
  try {
    const typed = readTyped(JSON.parse(storage().getItem(key) ?? 'null'))
    return typed === null ? { kind: 'none' } : { kind: 'found', typed }
  } catch {
    return { kind: 'none' }
  }
}

/** Whatever stood in the storage → answers of our shape, or null. */
export function readTyped(value: unknown): Typed | null {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== version) return null
  const read = new Map(Object.entries(value))
  const facts: unknown = read.get('facts')
  const focus: unknown = read.get('focus')
  return {
    ...empty,
    roles: texts(read.get('roles')),
    places: texts(read.get('places')),
    topics: texts(read.get('topics')),
    matters: texts(read.get('matters')),
    facts: typeof facts === 'object' && facts !== null ? Object.fromEntries(Object.entries(facts).filter(isAnswer)) : {},
    focus: typeof focus === 'string' ? focus : null,
    sample: texts(read.get('sample')),
    on: isDay(read.get('on')) ? String(read.get('on')) : null,
    asWritten: read.get('asWritten') === true,
    ...amountsIn(read.get('amounts')),
  }
}

/** None kept is none typed. */
function amountsIn(value: unknown): Pick<Typed, 'amounts'> {
  const found = typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([id, one]) => amountIn(id, one))
  return found.length === 0 ? {} : { amounts: Object.fromEntries(found) }
}

function amountIn(id: string, one: unknown): [string, { text: string; same: string[] }][] {
  if (typeof one !== 'object' || one === null || !('text' in one) || !('same' in one)) return []
  return typeof one.text === 'string' ? [[id, { text: one.text, same: texts(one.same) }]] : []
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
const isAnswer = (entry: [string, unknown]): entry is [string, string | string[]] =>
  typeof entry[1] === 'string' || (Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string'))
