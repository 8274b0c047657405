import { atom } from 'nanostores'
import { listKey, listVersion, mostItems } from '../../edge/savedList.ts'
import type { SavedItem } from '../../schema/savedList.ts'
import { idOf, readItem } from './savedItems.ts'

export const $list = atom<readonly SavedItem[]>([])
/** What 撤销 brings back, and where to. */
export const $removed = atom<{ readonly item: SavedItem; readonly at: number } | null>(null)
/** What is said once; null while there is nothing to say. */
export type Trouble = { readonly kind: 'notSaved' } | { readonly kind: 'damaged' } | { readonly kind: 'strange'; readonly count: number }
export const $trouble = atom<Trouble | null>(null)

let storage = (): Storage => {
  throw new Error('the list is not open')
}

interface Read {
  readonly items: readonly SavedItem[]
  readonly trouble: Trouble | null
}

/** The edge of the page, wired once: storage, and what other tabs write to it. @returns undoes it. */
export function openList(page: Window): () => void {
  storage = () => page.localStorage
  const { items, trouble } = load() ?? { items: [], trouble: { kind: 'notSaved' } }
  $list.set(items)
  $trouble.set(trouble)
  const follow = ({ key: changed }: StorageEvent): void => {
    if (changed === listKey || changed === null) $list.set(load()?.items ?? [])
  }
  page.addEventListener('storage', follow)
  return () => {
    page.removeEventListener('storage', follow)
  }
}

/** null: the storage is blocked. */
function load(): Read | null {
  try {
    const text = storage().getItem(listKey)
    return text === null ? { items: [], trouble: null } : readList(JSON.parse(text))
  } catch (problem) {
    return problem instanceof SyntaxError ? { items: [], trouble: { kind: 'damaged' } } : null
  }
}

/** What is no item of ours is left out and counted; the same thing stands in the list once. */
function readList(value: unknown): Read {
  const stored = typeof value === 'object' && value !== null && 'version' in value && value.version === listVersion && 'items' in value
  if (!stored || !Array.isArray(value.items)) return { items: [], trouble: { kind: 'damaged' } }
  const read = value.items.map(readItem)
  const items = [...new Map(read.flatMap((item) => (item === null ? [] : [[idOf(item), item] as const]))).values()].slice(0, mostItems)
  const count = read.filter((item) => item === null).length
  return { items, trouble: count === 0 ? null : { kind: 'strange', count } }
}

/** Another tab may have written since: what is changed is the list as it stands in the storage. */
function change(make: (items: readonly SavedItem[]) => readonly SavedItem[]): void {
  const items = make($trouble.get()?.kind === 'notSaved' ? $list.get() : (load()?.items ?? $list.get()))
  $list.set(items)
  try {
    storage().setItem(listKey, JSON.stringify({ version: listVersion, items }))
    if ($trouble.get()?.kind === 'notSaved') $trouble.set(null)
  } catch {
    $trouble.set({ kind: 'notSaved' })
  }
}

/** @returns how many were new, and how many found no room. */
export function add(items: readonly SavedItem[]): { readonly added: number; readonly left: number } {
  let counts = { added: 0, left: 0 }
  change((list) => {
    const known = new Set(list.map(idOf))
    const fresh = items.filter((item) => !known.has(idOf(item)))
    const room = fresh.slice(0, mostItems - list.length)
    counts = { added: room.length, left: fresh.length - room.length }
    return [...list, ...room]
  })
  return counts
}

export function remove(id: string): void {
  change((list) => {
    const at = list.findIndex((item) => idOf(item) === id)
    const item = list[at]
    if (item !== undefined) $removed.set({ item, at })
    return list.filter((one) => idOf(one) !== id)
  })
}

const putAt = <T>(list: readonly T[], at: number, item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)]

/** 撤销 */
export function putBack(): void {
  const removed = $removed.get()
  if (removed === null) return
  $removed.set(null)
  change((list) => (list.some((one) => idOf(one) === idOf(removed.item)) ? list : putAt(list, removed.at, removed.item)))
}

/** 上移 is -1, 下移 is 1. */
export function move(id: string, by: -1 | 1): void {
  change((list) => {
    const at = list.findIndex((item) => idOf(item) === id)
    const item = list[at]
    if (item === undefined || at + by < 0 || at + by >= list.length) return list
    return putAt(
      list.filter((one) => one !== item),
      at + by,
      item,
    )
  })
}

export function setNote(id: string, note: string): void {
  change((list) => list.map((item) => (idOf(item) === id ? { ...item, note } : item)))
}
