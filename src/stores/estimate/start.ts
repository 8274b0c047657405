import type { Rulebook } from '../../schema/rulebook.ts'
import { preselect } from './actions.ts'
import { asideKey } from '../answers.ts'
import { $book, $rulebook } from './estimate.ts'
import { keepAnswers } from './keep.ts'
import { readTyped } from './saved.ts'
import { today } from '../../edge/clock.ts'
import { $today } from '../today.ts'

/** The edges of the page, wired once: storage, address, clock. @returns undoes it. */
export function start(rulebook: Rulebook, page: Window): () => void {
  $rulebook.set(rulebook)
  const stopKeeping = keepAnswers(page, rulebook.facts)
  if (preselectFrom(page)) page.history.replaceState(page.history.state, '', page.location.pathname + page.location.hash)
  const follow = (): void => void openLinked(page)
  page.addEventListener('hashchange', follow)
  const wake = (): void => {
    $today.set(today())
  }
  page.document.addEventListener('visibilitychange', wake)
  return () => {
    stopKeeping()
    page.removeEventListener('hashchange', follow)
    page.document.removeEventListener('visibilitychange', wake)
  }
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
