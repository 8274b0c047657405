import type { Ready } from '../../engine/index.ts'
import { $answers } from '../answers.ts'
import { choicesFragment } from './link.ts'
import { openLink, openOwn, showAside, type Edges } from './opened.ts'

/** What the address brings onto the form; from then on it holds what, where and who, and never a figure. @returns undoes it. */
export function followAddress(page: Window, book: Ready, edges: Edges): () => void {
  const { history, location } = page
  const hold = (): void => {
    const held = choicesFragment($answers.get(), book)
    if (location.hash !== held || !isHeld(page)) history.replaceState({ held }, '', `${location.pathname}${location.search}${held}`)
  }
  const read = (): void => {
    if (!openLink(location.hash, book, edges)) showAside(edges)
  }
  if (isHeld(page)) {
    openOwn(location.hash, book)
    showAside(edges)
  } else read()
  hold()
  // An anchor of the page, or the way back to one.
  const follow = (): void => {
    if (!isHeld(page)) read()
    hold()
  }
  page.addEventListener('hashchange', follow)
  const stop = $answers.listen(hold)
  return () => {
    stop()
    page.removeEventListener('hashchange', follow)
  }
}

/** Whether this page itself wrote what stands there: that outlives a reload, and goes with the way back. */
const isHeld = ({ history, location }: Window): boolean => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'held' in state && state.held === location.hash
}
