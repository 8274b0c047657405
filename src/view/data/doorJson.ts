import { say } from '../../locale/say.ts'
import type { DoorWords } from '../../locale/estimate/handed.ts'

/** One fact object as it was written: what JSON makes of it, and the names that stand in it more than once, of which JSON keeps the last. */
export interface Group {
  readonly value: unknown
  readonly doubled: readonly string[]
}
/** A text of one group, of many in a JSON array, or one that is no JSON a person could have meant: a sentence. */
export type GroupsRead = { readonly one: Group } | { readonly many: readonly Group[] } | { readonly error: string }

/** A group is two brackets deep, a list of groups three. */
const deepest = 100

/** JSON text → its groups. */
export function readGroups(text: string, words: DoorWords): GroupsRead {
  if (isDeep(text)) return { error: say(words, 'door.tooDeep') }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (problem) {
    return { error: say(words, 'door.notJson', { why: problem instanceof Error ? problem.message : '' }) }
  }
  const doubled = doubledIn(text)
  const group = (one: unknown, at: number): Group => ({ value: one, doubled: [...(doubled.get(at) ?? [])] })
  return Array.isArray(value) ? { many: value.map(group) } : { one: group(value, 0) }
}

function isDeep(text: string): boolean {
  let depth = 0
  for (const { sign } of signsOf(text)) {
    if (sign === '{' || sign === '[') depth += 1
    if (sign === '}' || sign === ']') depth -= 1
    if (depth > deepest) return true
  }
  return false
}

/** Of JSON, the names written twice in one object, by the place of the group they stand in. */
function doubledIn(text: string): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>()
  /** The objects (their names so far) and arrays (null) that are open. */
  const open: (Set<string> | null)[] = []
  let place = 0
  for (const { sign, from, to } of signsOf(text)) {
    if (sign === '{') open.push(new Set())
    if (sign === '[') open.push(null)
    if (sign === '}' || sign === ']') open.pop()
    if (sign === ',' && open.length === 1 && open[0] === null) place += 1
    const names = open[open.length - 1]
    if (sign !== '"' || names == null || !isName(text, to)) continue
    const name = String(JSON.parse(text.slice(from, to)))
    if (names.has(name)) found.set(place, (found.get(place) ?? new Set()).add(name))
    names.add(name)
  }
  return found
}

/** Whether a colon follows a string that ends here. */
function isName(text: string, end: number): boolean {
  let at = end
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  return text.charAt(at) === ':'
}

/** Brackets, commas and strings of a JSON text, in order; what lies between them does not matter here. */
function* signsOf(text: string): Generator<{ readonly sign: string; readonly from: number; readonly to: number }> {
  for (let from = 0; from < text.length; from += 1) {
    const sign = text.charAt(from)
    if (!'{}[],"'.includes(sign)) continue
    const to = sign === '"' ? endOfString(text, from) : from + 1
    yield { sign, from, to }
    from = to - 1
  }
}

/** Behind the closing quotation mark; the end of the text where there is none. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}
