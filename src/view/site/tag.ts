import { holdingOn } from '../../days/span.ts'
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
  const phase = holdingOn(phases, on)
  return phase === undefined
    ? { validity: 'unknown', symbol: '', word: '', why: '' }
    : { validity: phase.validity, symbol: phase.symbol, word: phase.label, why: phase.why }
}
