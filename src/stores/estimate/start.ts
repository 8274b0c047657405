import { owns } from '../../floor/floor.ts'
import { atom } from 'nanostores'
import type { Rulebook } from '../../schema/rulebook.ts'
import { preselect } from './actions.ts'
import { $answers, asideKey } from '../answers.ts'
import { $book, $rulebook } from './estimate.ts'
import { load, readTyped, save } from './saved.ts'
import { today } from '../../edge/clock.ts'
import { $today } from '../today.ts'

/** What is said once of keeping the answers; null while there is nothing to say. */
export type Notice = { readonly kind: 'notSaved' } | { readonly kind: 'damaged' } | { readonly kind: 'dropped'; readonly count: number }
export const $notice = atom<Notice | null>(null)

/** The edges of the page, wired once: storage, address, clock. @returns undoes it. */
export function start(rulebook: Rulebook, page: Window): () => void {
  const storage = (): Storage => page.localStorage
  $rulebook.set(rulebook)
  restore(storage)
  if (preselectFrom(page)) page.history.replaceState(page.history.state, '', page.location.pathname + page.location.hash)
  const stopSaving = $answers.listen((typed) => {
    if (!save(typed, storage)) $notice.set({ kind: 'notSaved' })
  })
  if (!save($answers.get(), storage)) $notice.set({ kind: 'notSaved' })
  const wake = (): void => {
    $today.set(today())
  }
  page.document.addEventListener('visibilitychange', wake)
  return () => {
    stopSaving()
    stopFollowing()
    stopFollowing = () => undefined
    page.document.removeEventListener('visibilitychange', wake)
  }
}

/** Answers to questions this data version no longer asks are set aside, and counted. */
function restore(storage: () => Storage): void {
  const saved = load(storage)
  if (saved.kind === 'damaged') $notice.set({ kind: 'damaged' })
  if (saved.kind !== 'found') return
  const known = $rulebook.get()?.facts ?? {}
  const facts = Object.entries(saved.typed.facts)
  const kept = facts.filter(([id]) => owns(known, id))
  if (kept.length < facts.length) $notice.set({ kind: 'dropped', count: facts.length - kept.length })
  $answers.set({ ...saved.typed, facts: Object.fromEntries(kept) })
}

function preselectFrom(page: Window): boolean {
  const book = $book.get()
  return book !== null && preselect(book, new URLSearchParams(page.location.search))
}

let stopFollowing = (): void => undefined

/** What the address brings onto the form; then it holds what is chosen. Only a link is waited for. Where what reads it cannot come, it stays. */
export async function openLinked(page: Window): Promise<void> {
  const book = $book.get()
  if (book === null) return
  const edges = { storage: () => page.localStorage, read: readTyped }
  const follow = import('../carry/address.ts').then(
    ({ followAddress }) => {
      stopFollowing = followAddress(page, book, edges)
    },
    () => undefined,
  )
  if (/^#[#%23]*[ac](=|%)/i.test(page.location.hash) || hasAside(edges.storage)) await follow
}

function hasAside(storage: () => Storage): boolean {
  try {
    return storage().getItem(asideKey) !== null
  } catch {
    return false
  }
}
