import { owns } from '../../floor/floor.ts'
import type { Rulebook } from '../../schema/rulebook.ts'
import { $answers, asideKey } from '../answers.ts'
import { hold, isLink } from './begin.ts'
import { $book, $rulebook } from './estimate.ts'
import { dropUnasked } from './keep.ts'
import { readTyped } from './saved.ts'
import { $everything } from './wanted.ts'

/** Rules that have arrived, of every text that is wanted. */
export function take(rulebook: Rulebook): void {
  $rulebook.set(rulebook)
}

/** Answers kept from before to questions that no text asks any longer go from the form, and are counted; until all are here, nobody knows. */
export function dropUnknown(): void {
  const known = $rulebook.get()?.facts ?? {}
  if (Object.keys($answers.get().facts).every((id) => owns(known, id))) return
  if ($everything.get()) dropUnasked(known)
  else $everything.set(true)
}

/** The answers of a link onto the form. Few people open one: what reads it comes when there is one. Where it cannot come, the link stays. */
export async function openLinked(page: Window): Promise<void> {
  const edges = { storage: () => page.localStorage, read: readTyped }
  const book = $book.get()
  if (book === null || !(isLink(page) || hasAside(edges.storage))) return
  const opened = await import('../carry/opened.ts').catch(() => null)
  if (opened?.openLink(page.location.hash, book, edges) === true) hold(page, true)
  else opened?.showAside(edges)
}

function hasAside(storage: () => Storage): boolean {
  try {
    return storage().getItem(asideKey) !== null
  } catch {
    return false
  }
}
