import { owns } from '../../floor/floor.ts'
import type { Rulebook } from '../../schema/rulebook.ts'
import { $answers, asideKey } from '../answers.ts'
import { $notice, hold, isLink } from './begin.ts'
import { $book, $rulebook } from './estimate.ts'
import { readTyped } from './saved.ts'
import { $everything } from './wanted.ts'

/** Rules that have arrived, of every text that is wanted. */
export function take(rulebook: Rulebook): void {
  $rulebook.set(rulebook)
}

/** Answers kept from before to questions that no text asks any longer are set aside, and counted; until all are here, nobody knows. */
export function dropUnknown(): void {
  const known = $rulebook.get()?.facts ?? {}
  const typed = $answers.get()
  const facts = Object.entries(typed.facts)
  const kept = facts.filter(([id]) => owns(known, id))
  if (kept.length === facts.length) return
  if (!$everything.get()) {
    $everything.set(true)
    return
  }
  $notice.set({ kind: 'dropped', count: facts.length - kept.length })
  $answers.set({ ...typed, facts: Object.fromEntries(kept) })
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
