import { atom } from 'nanostores'
import { followKept } from '../../edge/follow.ts'
import { asideUnder, dropAside, putAside, readKept, writeKept } from '../../edge/kept.ts'
import { listKey, listVersion, mostItems } from '../../edge/savedList.ts'
import type { SavedItem } from '../../schema/savedList.ts'
import { idOf, readItem } from './savedItems.ts'

export const $list = atom<readonly SavedItem[]>([])
/** What 撤销 brings back, and where to. */
export const $removed = atom<{ readonly item: SavedItem; readonly at: number } | null>(null)
/** What is said once; null while there is nothing to say. */
export type Trouble =
  { readonly kind: 'blocked' | 'full' | 'newer' | 'stuck' | 'unread' } | { readonly kind: 'strange'; readonly count: number }
export const $trouble = atom<Trouble | null>(null)

/** Nothing of this page is kept, though the storage is not blocked. */
export const isUnkept = (trouble: Trouble): trouble is { readonly kind: 'full' | 'newer' | 'stuck' } =>
  trouble.kind === 'full' || trouble.kind === 'newer' || trouble.kind === 'stuck'

let storage = (): Storage => {
  throw new Error('the list is not open')
}

interface Read {
  readonly items: readonly SavedItem[]
  readonly trouble: Trouble | null
  /** Whether it may be written over: everything in it was understood, or lies aside. */
  readonly writes: boolean
}

/** The edge of the page, wired once: storage, and what other tabs write to it. @returns undoes it. */
export function openList(page: Window): () => void {
  storage = () => page.localStorage
  const { items, trouble } = load()
  $list.set(items)
  $trouble.set(trouble ?? (asideUnder(listKey, storage).length > 0 ? { kind: 'unread' } : null))
  return followKept([listKey], page, () => {
    const found = load()
    // What could not be kept stands on this page alone.
    if (isUnsaved($trouble.get())) return
    $list.set(found.items)
    if (found.trouble !== null) $trouble.set(found.trouble)
  })
}

const isUnsaved = (trouble: Trouble | null): boolean => trouble?.kind === 'blocked' || trouble?.kind === 'full'
const none = { items: [], trouble: null, writes: true } as const

function load(): Read {
  const kept = readKept(listKey, listVersion, storage)
  switch (kept.kind) {
    case 'none':
      return none
    case 'found':
      return readList(kept.value)
    case 'unread':
      return { ...none, trouble: kept }
    case 'newer':
    case 'stuck':
    case 'blocked':
      return { items: [], trouble: kept, writes: false }
  }
}

/** What is no item of ours is left out, counted and put aside; the same thing stands in the list once. */
function readList(value: unknown): Read {
  const listed: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : null
  if (!Array.isArray(listed)) {
    const aside = putAside(listKey, JSON.stringify(value), storage)
    return { items: [], trouble: { kind: aside ? 'unread' : 'stuck' }, writes: aside }
  }
  const read = listed.map(readItem)
  const items = [...new Map(read.flatMap((item) => (item === null ? [] : [[idOf(item), item] as const]))).values()]
  const strange: readonly unknown[] = listed.filter((_, at) => read[at] === null)
  const writes = strange.length === 0 || putAside(listKey, JSON.stringify(strange), storage)
  return { items, trouble: strange.length === 0 ? null : { kind: 'strange', count: strange.length }, writes }
}

/** Another tab may have written since: what is changed is the list as it stands in the storage, and what only this page has. */
function change(make: (items: readonly SavedItem[]) => readonly SavedItem[]): void {
  const found = load()
  const trouble = $trouble.get()
  const items = make(found.writes && !isUnsaved(trouble) ? found.items : both($list.get(), found.items))
  $list.set(items)
  if (!found.writes) {
    if (found.trouble !== null) $trouble.set(found.trouble)
    return
  }
  const written = writeKept(listKey, JSON.stringify({ version: listVersion, items }), storage)
  if (written !== 'kept') $trouble.set({ kind: written })
  else if (isUnsaved(trouble)) $trouble.set(null)
  else if (found.trouble !== null) $trouble.set(found.trouble)
}

function both(here: readonly SavedItem[], there: readonly SavedItem[]): readonly SavedItem[] {
  const known = new Set([...here.map(idOf), ...taken])
  return [...here, ...there.filter((item) => !known.has(idOf(item)))]
}
/** Ids of what this page removed: they come back by 撤销 alone. */
const taken = new Set<string>()

/** @returns how many were new, and how many found no room. */
export function add(items: readonly SavedItem[]): { readonly added: number; readonly left: number } {
  let counts = { added: 0, left: 0 }
  change((list) => {
    const known = new Set(list.map(idOf))
    const fresh = items.filter((item) => !known.has(idOf(item)))
    for (const item of fresh) taken.delete(idOf(item))
    const room = fresh.slice(0, Math.max(0, mostItems - list.length))
    counts = { added: room.length, left: fresh.length - room.length }
    return [...list, ...room]
  })
  return counts
}

export function remove(id: string): void {
  taken.add(id)
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
  taken.delete(idOf(removed.item))
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

/** What could not be read, to be taken along. */
export const unreadItems = (): string[] => asideUnder(listKey, storage)

/** 删除读不出的内容 */
export function dropUnread(): void {
  dropAside(listKey, storage)
  $trouble.set(null)
}
