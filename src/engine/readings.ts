import { assess, type Amount } from './assess.ts'
import type { Facts } from './facts.ts'
import type { Ready, ReadyRule } from './ready.ts'

export interface PointRead {
  readonly about: string
  readonly readings: readonly { readonly id: string; readonly words: string | null; readonly cautious: boolean; readonly amount: Amount | null }[]
}

/** Every open point of a measure with what each reading would give, by the same engine with the patched rule. */
export function readings(rule: ReadyRule, book: Ready, facts: Facts): PointRead[] {
  return rule.openPoints.map(({ about, readings: ways }) => ({
    about,
    readings: ways.map(({ id, words, cautious, set }) => ({ id, words, cautious, amount: assessReading(rule, set, book, facts) })),
  }))
}

function assessReading(rule: ReadyRule, set: ReadyRule['openPoints'][number]['readings'][number]['set'], book: Ready, facts: Facts): Amount | null {
  if (set === null) return assess(rule, book, facts).amount
  const patched = { ...rule, ...set }
  return assess(patched, { ...book, tests: new Map() }, facts).amount
}
