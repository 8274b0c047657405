import { atom } from 'nanostores'
import { followKept } from '../../edge/follow.ts'
import { asideUnder, drop, dropAside, putAside, readKept, textUnder, writeKept, type Written } from '../../edge/kept.ts'
import { owns } from '../../floor/floor.ts'
import { $answers, $undo, asideKey, empty, type Typed } from '../answers.ts'
import { key, readTyped, version } from './saved.ts'

/**
 * The answers in the storage of the browser, shared by all its tabs. No tab overwrites what it has not shown, and none changes
 * under the hand: answers that differ are offered, and until somebody chooses, those of this tab lie beside the others.
 */

/** What is said of keeping the answers; null while there is nothing to say. */
export type Notice =
  { readonly kind: 'blocked' | 'full' | 'newer' | 'stuck' | 'unread' } | { readonly kind: 'dropped'; readonly count: number }
export const $notice = atom<Notice | null>(null)
/** The answers of another tab that differ from those here. */
export const $elsewhere = atom<Typed | null>(null)
/** What is on the form stood in the storage, and nothing was changed since. */
export const $restored = atom(false)

/** Answers of tabs that may not write the ones all share, one a tab. */
export const tabsKey = 'calculator.tabs'
interface OfTab {
  readonly tab: string
  readonly typed: Typed
}

let storage = (): Storage => {
  throw new Error('the answers are not open')
}
/** The shared text as this tab last read or wrote it; what differs from it is another tab's. */
let seen: string | null = null
/** Where the answers shown as another tab's come from: the shared text, or one tab's. */
let shown: { readonly text: string } | { readonly tab: string } | null = null
let tab = ''
let writes = true
/** Whose keys the questions of today's data are; null: not known yet. */
let asked: object | null = null

/** @returns undoes it. */
export function keepAnswers(page: Window): () => void {
  storage = () => page.localStorage
  asked = null
  tab = Math.random().toString(36).slice(2)
  restore()
  if ($notice.get() === null && unreadTexts().length > 0) $notice.set({ kind: 'unread' })
  const stop = $answers.listen(() => {
    $restored.set(false)
    keep()
  })
  keep()
  look()
  const unfollow = followKept([key, tabsKey], page, look)
  return () => {
    stop()
    unfollow()
  }
}

/** Answers to questions this data version does not ask stay in the storage, unused, and are counted. @param asks its keys are all the questions of today's data. */
export function dropUnasked(asks: object): void {
  asked = asks
  const typed = $answers.get()
  const count = Object.keys(unasked(typed)).length
  if (count === 0) return
  const restored = $restored.get()
  if ($notice.get() === null || $notice.get()?.kind === 'unread') $notice.set({ kind: 'dropped', count })
  $answers.set(fitting(typed))
  $restored.set(restored)
}

function restore(): void {
  writes = true
  const typed = readShared()
  seen = textUnder(key, storage) ?? null
  if (typed === null) return
  $answers.set(typed)
  $restored.set(!same(typed, empty))
}

const isAsked = (id: string): boolean => asked === null || owns(asked, id)
const unasked = ({ facts }: Typed): Typed['facts'] => Object.fromEntries(Object.entries(facts).filter(([id]) => !isAsked(id)))
const fitting = (typed: Typed): Typed => ({
  ...typed,
  facts: Object.fromEntries(Object.entries(typed.facts).filter(([id]) => isAsked(id))),
})
const same = (a: Typed, b: Typed): boolean => JSON.stringify(a) === JSON.stringify(b)

let emptying = false
/** 清空 takes what other versions of the page asked, too. */
export function emptyTo(typed: Typed): void {
  emptying = true
  $answers.set(typed)
  emptying = false
}

/** With what a newer or older page asked and this one does not, unless all was emptied. */
function asText(typed: Typed, before: Typed | null): string {
  const facts = before === null || emptying || same(typed, empty) ? typed.facts : { ...typed.facts, ...unasked(before) }
  return JSON.stringify({ version, ...typed, facts })
}

/** What this tab has goes where all look, unless another's stands there that was not chosen against. */
function keep(): void {
  const now = textUnder(key, storage)
  const there = writes && typeof now === 'string' ? readShared() : null
  if (!writes) return
  const typed = $answers.get()
  if (there !== null && now !== seen && !same(fitting(there), typed)) {
    tell(writeTabs([...tabs().filter((one) => one.tab !== tab), { tab, typed }]))
    look()
    return
  }
  const text = asText(typed, there)
  const written = text === now ? 'kept' : writeKept(key, text, storage)
  tell(written)
  if (written !== 'kept') return
  seen = text
  if (tabs().some((one) => one.tab === tab)) writeTabs(tabs().filter((one) => one.tab !== tab))
}

function tell(written: Written): void {
  if (written !== 'kept') $notice.set({ kind: written })
  else if ($notice.get()?.kind === 'full' || $notice.get()?.kind === 'blocked') $notice.set(null)
}

/** What stands where all look. What is a newer version's, or could not be put aside, is left alone from then on. */
function readShared(): Typed | null {
  const kept = readKept(key, version, storage)
  const typed = kept.kind === 'found' ? readTyped(kept.value) : null
  const kind = kept.kind === 'found' && typed === null ? unread(kept.value) : kept.kind
  if (kind === 'found' || kind === 'none') return typed
  writes = kind !== 'newer' && kind !== 'stuck'
  $notice.set({ kind })
  return null
}

const unread = (value: unknown): 'unread' | 'stuck' =>
  putAside(key, JSON.stringify(value), storage) && drop(key, storage) ? 'unread' : 'stuck'

/** Looks for answers of other tabs. */
function look(): void {
  if (!writes) return
  const typed = $answers.get()
  const now = textUnder(key, storage)
  const there = typeof now === 'string' && now !== seen ? readShared() : null
  const shared = there === null ? null : fitting(there)
  if (typeof now === 'string' && shared !== null && !same(shared, typed)) {
    shown = { text: now }
    $elsewhere.set(shared)
    return
  }
  if (typeof now === 'string' && shared !== null) seen = now
  const beside = tabs().find((one) => one.tab !== tab && !same(one.typed, typed))
  shown = beside === undefined ? null : { tab: beside.tab }
  $elsewhere.set(beside?.typed ?? null)
}

/** 用那边的, as it stands there now. */
export function takeTheirs(): void {
  const own = $answers.get()
  if ($elsewhere.get() === null) return
  look()
  const theirs = $elsewhere.get()
  if (theirs === null || shown === null) return
  settle()
  $answers.set(theirs)
  $undo.set(own)
  look()
}

/** 保留这边的: what stands there was seen and is not wanted. Has it changed since, it is shown first. */
export function keepOurs(): void {
  const known = $elsewhere.get()
  look()
  const now = $elsewhere.get()
  if (known === null || now === null || !same(known, now)) return
  settle()
  keep()
  look()
}

/** What is shown is decided. */
function settle(): void {
  if (shown === null) return
  if ('text' in shown) seen = shown.text
  else {
    const decided = shown.tab
    writeTabs(tabs().filter((one) => one.tab !== decided))
  }
}

function tabs(): OfTab[] {
  const kept = readKept(tabsKey, 1, storage)
  const list: readonly unknown[] = kept.kind === 'found' && Array.isArray(kept.value) ? kept.value : []
  return list.flatMap((one) => {
    const typed = readTyped(one)
    return typed !== null && typeof one === 'object' && one !== null && 'tab' in one ? { tab: String(one.tab), typed } : []
  })
}

function writeTabs(list: readonly OfTab[]): Written {
  if (list.length > 0) return writeKept(tabsKey, JSON.stringify(list.map((one) => ({ version, tab: one.tab, ...one.typed }))), storage)
  drop(tabsKey, storage)
  return 'kept'
}

/** What could not be read, to be taken along. */
export const unreadTexts = (): string[] => [key, tabsKey, asideKey].flatMap((one) => asideUnder(one, storage))

/** 删除读不出的内容 */
export function dropUnread(): void {
  for (const one of [key, tabsKey, asideKey]) dropAside(one, storage)
  $notice.set(null)
}
