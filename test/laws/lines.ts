import { applyLimits, type Award, type Facts, type Line } from '../../src/engine/index.ts'
import { sum, type Money } from '../../src/money/money.ts'
import type { Rule } from '../../src/schema/rulebook.ts'
import type { PlainFacts } from '../naive/facts.ts'
import { inRoundSums, type Chance } from '../naive/generate.ts'
import { nothingPaid } from '../naive/together.ts'
import { onSheets, type World } from './sheets.ts'

export interface Placed extends Line {
  readonly region: string
  readonly place: string
}
type Chosen = (rule: Pick<Rule, 'id' | 'policy'>) => boolean
/** Some measures on some day: their lines, and those of other measures or under other answers on that day. */
export interface Question {
  /** Every fact answered. */
  readonly sheet: PlainFacts
  /** The same sheet, some answers rubbed out. */
  readonly answers: PlainFacts
  readonly facts: Facts
  readonly chosen: Chosen
  readonly lines: (chosen: Chosen, facts: Facts) => Placed[]
  readonly dice: Chance
}
const days = ['2021-01-01', '2022-12-31', '2023-01-01', '2024-06-01', '2026-11-24']

export function ask(world: World, made: PlainFacts, dice: Chance): Question {
  const round = dice.happens(0.5) ? inRoundSums(world.book, made, dice) : made
  const sheet = dice.happens(0.6) ? nothingPaid(world.book, round) : round
  const answers = dice.oneOf([sheet, world.rubbed(sheet, dice), paidLeftOpen(sheet)])
  const asked = { on: dice.oneOf(days), asWritten: dice.happens(0.5) }
  const left = new Set(dice.happens(0.5) ? leftOut(world.book.policies, 0.2, dice) : leftOut(world.book.measures, 0.6, dice))
  const lines = (chosen: Chosen, facts: Facts): Placed[] => {
    const assessments = world.measures.filter(({ rule }) => chosen(rule)).map(({ assess }) => assess(facts))
    return applyLimits(assessments, world.engine, facts, asked).flatMap(({ region, lines }) =>
      lines.map((line) => ({ ...line, region, place: `${region} ${line.kind}` })),
    )
  }
  return { sheet, answers, facts: world.parsed(answers), chosen: ({ id, policy }) => !left.has(id) && !left.has(policy), lines, dice }
}

const leftOut = (all: readonly { readonly id: string }[], share: number, dice: Chance): string[] =>
  all.map(({ id }) => id).filter(() => dice.happens(share))
const paidLeftOpen = (sheet: PlainFacts): PlainFacts =>
  Object.fromEntries(Object.entries(sheet).filter(([fact]) => !fact.endsWith('.paid')))

export const everyLine = (world: World, broken: (line: Placed, question: Question) => readonly string[]): void =>
  onSheets(50, world, (sheet, dice) => {
    const question = ask(world, sheet, dice)
    return question
      .lines(question.chosen, question.facts)
      .flatMap((line) =>
        broken(line, question).map(
          (found) =>
            `${line.place} ${shown(line.amount?.low ?? null)}～${shown(line.amount?.high ?? null)}: ${found} at ${JSON.stringify(question.answers)}`,
        ),
      )
  })

export const idOf = ({ assessment }: Award): string => assessment.rule.id
/** null = no ceiling. */
export const isAbove = (amount: Money | null, most: Money | null): boolean => most !== null && (amount === null || amount.gt(most))
export const shown = (amount: Money | null): string => amount?.toFixed() ?? ''
export function total(awards: readonly Award[]): Money | null {
  const known = awards.flatMap(({ granted }) => granted ?? [])
  return known.length === awards.length ? sum(known) : null
}
