import type { Validity } from '../../engine/index.ts'
import type { Phase } from './status.ts'

/** A status as symbol and word, and the sentence that says why. */
export interface Tag {
  readonly validity: Validity
  readonly symbol: string
  readonly word: string
  readonly why: string
}

/** What is said of a text on one day; the last of its phases if none covers the day. */
export function tagOf(phases: readonly Phase[], on: string): Tag {
  const phase = phases.find(({ from, until }) => (from === null || from <= on) && (until === null || on <= until)) ?? phases.at(-1)
  return phase === undefined
    ? { validity: 'unknown', symbol: '', word: '', why: '' }
    : { validity: phase.validity, symbol: phase.symbol, word: phase.label, why: phase.why }
}
