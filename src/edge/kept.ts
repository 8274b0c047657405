/** What stands under a key of the storage, as a page of this version reads it. */
export type Kept =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly value: unknown }
  /** Could not be read, and lies aside now. */
  | { readonly kind: 'unread' }
  /** Of a version this page does not know, or unreadable with no room to put it aside: it stays as it is, and nothing is written. */
  | { readonly kind: 'newer' | 'stuck' }
  | { readonly kind: 'blocked' }
/** What became of a value that was to be kept. */
export type Written = 'kept' | 'full' | 'blocked'
type GetStorage = () => Storage

/** JSON under `key` that says its version; a list says none and is the first. */
export function readKept(key: string, version: number, storage: GetStorage): Kept {
  const text = textUnder(key, storage)
  if (typeof text !== 'string') return { kind: text === null ? 'none' : 'blocked' }
  const value = parse(text)
  const found = versionOf(value)
  if (found === version) return { kind: 'found', value }
  if (found !== null && found > version) return { kind: 'newer' }
  return { kind: putAside(key, text, storage) && drop(key, storage) ? 'unread' : 'stuck' }
}

/** null: nothing stands there; undefined: the storage is blocked. */
export function textUnder(key: string, storage: GetStorage): string | null | undefined {
  try {
    return storage().getItem(key)
  } catch {
    return undefined
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function versionOf(value: unknown): number | null {
  if (Array.isArray(value)) return 1
  if (typeof value !== 'object' || value === null || !('version' in value)) return null
  return typeof value.version === 'number' ? value.version : null
}

export function writeKept(key: string, text: string, storage: GetStorage): Written {
  try {
    storage().setItem(key, text)
    return 'kept'
  } catch {
    return hasRoom(storage) ? 'full' : 'blocked'
  }
}

/** A storage that keeps nothing at all is no full one: private windows had such. */
function hasRoom(storage: GetStorage): boolean {
  try {
    return storage().length > 0
  } catch {
    return false
  }
}

const asideKey = (key: string, n: number): string => `${key}.unread${n === 0 ? '' : `.${String(n)}`}`

/** Nobody breaks more than that; what finds no place aside stays where it is. */
const mostAside = 20

/** What could not be read, the first first. */
export function asideUnder(key: string, storage: GetStorage): string[] {
  const texts: string[] = []
  for (let n = 0; n < mostAside; n += 1) {
    const text = textUnder(asideKey(key, n), storage)
    if (typeof text !== 'string') break
    texts.push(text)
  }
  return texts
}

/** @returns whether it lies aside: once, however often it is found. */
export function putAside(key: string, text: string, storage: GetStorage): boolean {
  const texts = asideUnder(key, storage)
  if (texts.includes(text)) return true
  return texts.length < mostAside && writeKept(asideKey(key, texts.length), text, storage) === 'kept'
}

/** For somebody who has it, or does not want it. */
export function dropAside(key: string, storage: GetStorage): void {
  for (let n = asideUnder(key, storage).length - 1; n >= 0; n -= 1) drop(asideKey(key, n), storage)
}

export function drop(key: string, storage: GetStorage): boolean {
  try {
    storage().removeItem(key)
    return true
  } catch {
    return false
  }
}
