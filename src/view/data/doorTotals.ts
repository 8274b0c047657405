import type { Amount, Award, Line, LineKind, Ready, Total } from '../../engine/index.ts'
import { yuanEnds, yuanText } from '../words/amounts.ts'
import { explainAward, explainDoubt } from '../estimate/award.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** The headless door's shapes of what measures come to together: amounts in yuan as decimal text, null = no ceiling. */
export interface AmountOut {
  readonly low: string
  readonly high: string | null
  readonly bound: string
}
export interface AwardOut {
  readonly measure: string
  /** At the high end of what is not yet answered. */
  readonly asked: string | null
  readonly granted: string | null
  readonly by: string | null
  /** The measures it lost to. */
  readonly to: readonly string[]
  readonly text: string
}
interface LineOut extends AmountOut {
  /** Perhaps no answers reach the ends, but none go beyond them. */
  readonly outer: boolean
  readonly measures: readonly string[]
  readonly overYears: { readonly years: string; readonly low: string; readonly high: string | null } | null
  readonly missing: readonly string[]
  readonly openPoints: readonly {
    readonly about: string
    readonly readings: readonly { readonly id: string; readonly words: string; readonly cautious: boolean; readonly amount: AmountOut }[]
  }[]
}
export type TotalOut = { readonly region: string } & Readonly<Partial<Record<LineKind, LineOut | null>>> & {
    readonly outside: readonly { readonly measure: string; readonly why: string }[]
  }

const lineKinds: readonly LineKind[] = ['inEffect', 'notInEffect', 'expired']

export const awardsOut = (totals: readonly Total[], book: Ready, words: ReckonedWords): AwardOut[] =>
  totals.flatMap(({ lines }) => lines.flatMap(({ awards }) => awards.map((award) => awardOut(award, book, words))))

export function totalOut({ region, lines, outside }: Total, asWritten: boolean, book: Ready, words: ReckonedWords): TotalOut {
  const kinds: readonly LineKind[] = asWritten ? ['asWritten'] : lineKinds
  const line = (kind: LineKind): LineOut | null => {
    const found = lines.find((one) => one.kind === kind)
    return found?.amount == null ? null : lineOut(found, found.amount, book, words)
  }
  return {
    region,
    ...Object.fromEntries(kinds.map((kind) => [kind, line(kind)])),
    outside: outside.map(({ assessment, why }) => ({ measure: assessment.rule.id, why })),
  }
}

const lineOut = ({ outer, measures, overYears, missing, doubts }: Line, amount: Amount, book: Ready, words: ReckonedWords): LineOut => ({
  ...amountOut(amount),
  outer,
  measures,
  overYears: overYears === null ? null : { years: overYears.years.toFixed(), ...yuanEnds({ ...overYears, bound: amount.bound }) },
  missing,
  openPoints: doubts.map((doubt) => ({
    about: explainDoubt(doubt, book, words),
    readings: doubt.readings.map((reading) => ({
      id: reading.id,
      words: say(words, `reading.${reading.id}`),
      cautious: reading.cautious,
      amount: amountOut(reading.amount),
    })),
  })),
})

const awardOut = (award: Award, book: Ready, words: ReckonedWords): AwardOut => ({
  measure: award.assessment.rule.id,
  asked: award.asked === null ? null : yuanText(award.asked, award.assessment.amount.bound),
  granted: award.granted === null ? null : yuanText(award.granted, award.assessment.amount.bound),
  by: award.by,
  to: award.to,
  text: explainAward(award, book, words),
})

export const amountOut = (amount: Amount): AmountOut => ({ ...yuanEnds(amount), bound: amount.bound })
