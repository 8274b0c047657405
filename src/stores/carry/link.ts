import { threeOf } from '../../codes/code.ts'
import type { Ready } from '../../engine/index.ts'
import { empty, type Typed } from '../answers.ts'
import type { Coded } from './codes.ts'
import { answerEntries, readEntry, type Entry } from './entries.ts'
import { newDraft } from './fitting.ts'
import { rulesEntry, type Ruled } from './rules.ts'
import { fromOldFragment } from './oldLink.ts'

/**
 * What stands in the form as the fragment of an address: `#a=2.<data version>.<payload>.<seal>`; what, where and who alone stand in words
 * (estimate/choices.ts). The payload is entries (`entries.ts`) between underscores; the seal is three signs made of all
 * before it. A link that was cut short loses whole answers, never half a figure; what a chat app glues behind the seal is none of it.
 */
const format = '2'
/** Every question of five texts answered takes a tenth of it. */
const longest = 60_000

export interface Opened {
  readonly typed: Typed
  /** What could not be used: by its name where it has one, else as it stands, shortened. */
  readonly dropped: readonly string[]
  /** Measures whose rule is another now; of a link from before 2026-11-30 nobody knows. */
  readonly renewed: readonly string[]
  /** The data version it was made with. */
  readonly version: string | null
  /** cut: its end is missing; changed: not as it was made, nobody knows where. */
  readonly state: 'whole' | 'cut' | 'changed'
}

/** A link of one matter is at most 500 characters with its address: rules beyond are left out, the last first; the data version still tells that something changed. */
const roomy = 440

/** @param rules those that stand behind what the link will show, what matters most first. */
export function toFragment(typed: Typed, book: Coded & { readonly version: string }, rules: readonly Ruled[] = []): string {
  const made = sealed(`#a=${format}.${book.version}.`, [...answerEntries(typed, book), ...rulesEntry(rules)])
  return made.length > roomy && rules.length > 0 ? toFragment(typed, book, rules.slice(0, -1)) : made
}

function sealed(head: string, entries: readonly Entry[]): string {
  const text = `${head}${entries.join('_')}`
  return `${text}.${threeOf(text)}`
}

/** A fragment → what in it fits this rulebook; null where it is no link of ours. Whatever stands in it, nothing is thrown. */
export function fromFragment(hash: string, book: Ready): Opened | null {
  const text = unquoted(hash.slice(0, longest + 1))
  if (!text.startsWith('#a=')) return null
  const found = text.length > longest ? null : (fromOldFragment(text, book) ?? fromSealed(text.replace(/[\s\p{Cf}]+/gu, ''), book))
  if (found === null) return { typed: empty, dropped: [short(text)], renewed: [], version: null, state: 'whole' }
  return { ...found, dropped: found.dropped.map(short) }
}

function fromSealed(text: string, book: Ready): Opened | null {
  const [whole, head, version = null, payload = '', after = ''] = /^(#a=2\.([\w-]{1,40})\.)([\w-]*)(.*)$/s.exec(text) ?? []
  if (whole === undefined || head === undefined) return null
  const seal = /^\.([0-9A-Za-z]{0,3})/.exec(after)?.[1]
  const state = seal === undefined || seal.length < 3 ? 'cut' : seal === threeOf(`${head}${payload}`) ? 'whole' : 'changed'
  const entries = payload.split('_').filter((entry) => entry !== '')
  const draft = newDraft()
  // Without the stop before the seal the last entry may be half of one.
  for (const entry of seal === undefined ? entries.slice(0, -1) : entries) readEntry(entry, draft, book)
  return { typed: draft.typed, dropped: draft.dropped, renewed: draft.renewed, version, state }
}

/** Apps write signs of an address as %3D and %2E, and some of them once more: %253D. */
function unquoted(hash: string): string {
  let text = hash
  for (let times = 0; times < 4 && /%[0-7][0-9a-f]/i.test(text); times += 1)
    text = text.replace(/%[0-7][0-9a-f]/gi, (sign) => decodeURIComponent(sign))
  const one = text.replace(/^#+/, '#')
  try {
    return decodeURIComponent(one)
  } catch {
    return one
  }
}

/** One line of words: no signs that steer, forty characters at most. */
function short(text: string): string {
  const line = Array.from(
    text
      .slice(0, 200)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  return line.length > 40 ? `${line.slice(0, 40).join('')}…` : line.join('')
}
