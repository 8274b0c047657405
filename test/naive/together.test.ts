import { expect, test } from 'vitest'
import { applyLimits, type Total } from '../../src/engine/index.ts'
import type { Rulebook } from '../../src/schema/rulebook.ts'
import { Differences, books, both, exactly, runs, seed } from './both.ts'
import type { PlainFacts } from './facts.ts'
import { print, type Fraction } from './fraction.ts'
import { chance, generator, inRoundSums, type Chance } from './generate.ts'
import { limitsBook } from './limits.fixture.ts'
import { nothingPaid, togetherNaively, type Asked, type NaiveTotal } from './together.ts'

const days = ['2021-01-01', '2022-12-31', '2023-01-01', '2024-06-01', '2026-11-24']

test.for([...books, ['the rulebook of crossing limits', limitsBook, Math.ceil(runs / 5)] as const])(
  'every fact answered: what measures of %s take from one another is the same in two readings',
  ([, rulebook, sets]) => {
    const { book, engine, subjects, parsed } = both(rulebook)
    const [dice, asking, make] = [chance(seed), chance(seed + 2), generator(book)]
    const differences = new Differences()
    for (let run = 0; run < sets; run += 1) {
      const made = make(dice)
      const answered = asking.happens(0.4) ? inRoundSums(book, made, asking) : made
      const facts = asking.happens(0.7) ? nothingPaid(book, answered) : answered
      const asked = someAsked(book, asking)
      const known = parsed(facts)
      const assessments = subjects.filter(({ rule }) => asked.policies.includes(rule.policy)).map(({ assess }) => assess(known))
      const ours = linesOfNaive(togetherNaively(book, facts, asked))
      const theirs = linesOfEngine(applyLimits(assessments, engine, known, asked))
      for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
        const [one, other] = [ours.get(key) ?? 'absent', theirs.get(key) ?? 'absent']
        if (one !== other) differences.add({ id: key }, 'differs', () => `${one}, engine ${other} at ${example(asked, facts)}`)
      }
    }
    expect(differences.lines()).toEqual([])
  },
)

function someAsked(book: Rulebook, dice: Chance): Asked {
  const all = book.policies.map(({ id }) => id)
  const policies = dice.happens(0.5) ? all : all.filter(() => dice.happens(0.6))
  return { on: dice.oneOf(days), asWritten: dice.happens(0.5), policies }
}
const example = (asked: Asked, facts: PlainFacts): string => `${JSON.stringify(asked)} ${JSON.stringify(facts)}`

/** One text a place, so that what differs is named by its place. */
function linesOfNaive(totals: readonly NaiveTotal[]): Map<string, string> {
  const found = new Map([['regions', totals.map(({ region }) => region).join(' ')]])
  for (const { region, lines, outside } of totals) {
    found.set(`${region} lines`, lines.map(({ kind }) => kind).join(' '))
    found.set(`${region} outside`, outside.map(({ measure, why }) => `${measure} ${why}`).join(', '))
    for (const { kind, amount, measures, awards } of lines) {
      const place = `${region} ${kind}`
      found.set(`${place} amount`, amount === null ? 'null' : `${print(amount.low)}～${print(amount.high)} ${amount.bound}`)
      found.set(`${place} measures`, measures.join(' '))
      found.set(`${place} awards`, awards.map(({ measure }) => measure).join(' '))
      for (const { measure, asked, granted, by, to } of awards)
        found.set(`${place} ${measure}`, `${print(granted)} of ${print(asked)} ${by ?? 'in full'} ${to.join(' ')}`)
    }
  }
  return found
}

function linesOfEngine(totals: readonly Total[]): Map<string, string> {
  const found = new Map([['regions', totals.map(({ region }) => region).join(' ')]])
  for (const { region, lines, outside } of totals) {
    found.set(`${region} lines`, lines.map(({ kind }) => kind).join(' '))
    found.set(`${region} outside`, outside.map(({ assessment, why }) => `${assessment.rule.id} ${why}`).join(', '))
    for (const { kind, amount, measures, awards } of lines) {
      const place = `${region} ${kind}`
      found.set(`${place} amount`, amount === null ? 'null' : `${shown(amount.low)}～${shown(amount.high)} ${amount.bound}`)
      found.set(`${place} measures`, measures.join(' '))
      found.set(`${place} awards`, awards.map(({ assessment }) => assessment.rule.id).join(' '))
      for (const { assessment, asked, granted, by, to } of awards)
        found.set(`${place} ${assessment.rule.id}`, `${shown(granted)} of ${shown(asked)} ${by ?? 'in full'} ${to.join(' ')}`)
    }
  }
  return found
}
const shown = (money: Parameters<typeof exactly>[0]): string => printed(exactly(money))
const printed = (amount: Fraction | null): string => (amount === null ? 'no ceiling' : print(amount))
