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
  const follow = (): void => void openLinked(page)
  page.addEventListener('hashchange', follow)
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
    page.removeEventListener('hashchange', follow)
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

/** The answers of a link onto the form. Few people open one: what reads it comes when there is one. Where it cannot come, the link stays. */
export async function openLinked(page: Window): Promise<void> {
  const edges = { storage: () => page.localStorage, read: readTyped }
  const book = $book.get()
  if (book === null || !(/^#a(=|%3D)/i.test(page.location.hash) || hasAside(edges.storage))) return
  const opened = await import('../carry/opened.ts').catch(() => null)
  if (opened?.openLink(page.location.hash, book, edges) === true)
    page.history.replaceState(page.history.state, '', page.location.pathname + page.location.search)
  else opened?.showAside(edges)
}

function hasAside(storage: () => Storage): boolean {
  try {
    return storage().getItem(asideKey) !== null
  } catch {
    return false
  }
}
