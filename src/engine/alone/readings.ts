import { assess, type Amount } from './assess.ts'
import type { Facts } from '../facts/facts.ts'
import type { Ready, ReadyRule } from '../facts/ready.ts'

export interface PointRead {
  readonly about: string
  readonly readings: readonly {
    readonly id: string
    readonly words: string | null
    readonly cautious: boolean
    readonly amount: Amount | null
  }[]
}

/** Every open point of a measure with what each reading would give, by the same engine with the patched rule. */
export function readings(rule: ReadyRule, book: Ready, facts: Facts): PointRead[] {
  return rule.openPoints.map(({ about, readings: ways }) => ({
    about,
    readings: ways.map((reading) => ({
      id: reading.id,
      words: reading.words,
      cautious: reading.cautious,
      amount: amountOf(rule, reading, book, facts),
    })),
  }))
}

/** The cautious reading is the rule as it stands. Another one that changes nothing computed has words but no figure of its own. */
function amountOf(
  rule: ReadyRule,
  { cautious, set }: ReadyRule['openPoints'][number]['readings'][number],
  book: Ready,
  facts: Facts,
): Amount | null {
  if (cautious) return assess(rule, book, facts).amount
  return set === null ? null : assess({ ...rule, ...set }, { ...book, tests: new Map() }, facts).amount
}
