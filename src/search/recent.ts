import { followKept } from '../edge/follow.ts'
import { readKept, writeKept } from '../edge/kept.ts'

const key = 'searches'
const version = 1
const most = 8

/** What was searched for in this browser, latest first. Storage may be blocked, full or damaged: then there is nothing. */
export function recentSearches(storage: () => Storage): string[] {
  return read(storage) ?? []
}

/** null: what stands there is not to be written over. */
function read(storage: () => Storage): string[] | null {
  const kept = readKept(key, version, storage)
  if (kept.kind === 'none' || kept.kind === 'unread') return []
  if (kept.kind !== 'found') return null
  const list: readonly unknown[] = Array.isArray(kept.value) ? kept.value : []
  return list.filter((word): word is string => typeof word === 'string' && word !== '').slice(0, most)
}

export function remember(typed: string, storage: () => Storage): void {
  const word = typed.trim()
  const words = read(storage)
  if (word === '' || words === null) return
  keep([word, ...words.filter((each) => each !== word)].slice(0, most), storage)
}

export function forget(storage: () => Storage): void {
  if (read(storage) !== null) keep([], storage)
}

/** Nothing that is asked depends on it: where it cannot be kept, it is not. */
function keep(words: readonly string[], storage: () => Storage): void {
  writeKept(key, JSON.stringify(words), storage)
}

/** Another tab searched, or forgot. @returns undoes it. */
export const followRecent = (page: Window, hear: () => void): (() => void) => followKept([key], page, hear)
