import { describe, expect, test } from 'vitest'
import { applyLimits, assessAll, parseFacts, ready, type Answer, type Answers, type Ready } from '../../src/engine/index.ts'
import { bookIn } from '../../src/locale/inScript.ts'
import { exact } from '../../src/money/money.ts'
import type { RuleFact } from '../../src/schema/rulebook.ts'
import { books } from '../naive/both.ts'
import type { Plain, PlainFacts } from '../naive/facts.ts'
import { chance, type Chance } from '../naive/generate.ts'
import { onSheets, worldOf, type World } from './sheets.ts'

describe.for(books)('%s', ([, book]) => {
  const world = worldOf(book)
  const traditional = ready(bookIn(book, 'zh-Hant'))

  test('the order in which answers are given changes no number', () =>
    alike(world, (answers, dice) => [result(answers, world.engine), result(shuffled(answers, dice), world.engine)]))

  test('the same figure in 元 or 万元, in full-width digits or not, is the same number', () =>
    alike(world, (answers, dice, sheet) => [result(answers, world.engine), result(written(sheet, book.facts, dice), world.engine)]))

  test('the 繁體 and the 简体 rulebook give the same numbers, statuses and questions, whichever script is typed', () =>
    alike(world, (answers) => [result(answers, world.engine), result(answers, traditional)]))
})

type Made = (answers: Answers, dice: Chance, sheet: PlainFacts) => readonly [Result, Result]
type Result = readonly string[]

/** Two results of the same answers, some of them rubbed out. */
const alike = (world: World, made: Made): void =>
  onSheets(30, world, (sheet, dice) => {
    const facts = dice.happens(0.5) ? sheet : world.rubbed(sheet, dice)
    const [one, other] = made(written(facts, world.book.facts, chance(0)), dice, facts)
    return one.flatMap((line, at) => (line === other[at] ? [] : [`${line} → ${other[at] ?? ''}`]))
  })

/** Every figure, status and question of a sheet, in the order of the texts. */
function result(answers: Answers, book: Ready): Result {
  const { facts, problems } = parseFacts(answers, book)
  expect(problems).toEqual([])
  const assessments = assessAll(book, facts)
  const totals = [true, false].flatMap((asWritten) => applyLimits(assessments, book, facts, { on: '2022-06-01', asWritten }))
  const figures = (one: unknown): string => JSON.stringify(one, (key, value: unknown) => (wordy.has(key) ? undefined : value))
  return [...assessments.map((one) => `${one.rule.id} ${figures(one)}`), ...totals.map(figures)]
}
/** Whatever carries words of the texts. */
const wordy = new Set(['rule', 'judgement', 'assumes', 'because', 'step', 'words'])

/** As different people type it. */
function written(facts: PlainFacts, heads: Readonly<Record<string, RuleFact>>, dice: Chance): Answers {
  return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, typed(heads[fact]!, value, dice)]))
}

function typed({ kind, unit = '' }: RuleFact, value: Plain, dice: Chance): Answer {
  const wide = (text: string): string =>
    dice.happens(0.3) ? text.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text
  const money = (text: string): string => (dice.happens(0.5) ? `${wide(text)}元` : `${wide(exact(text).div(10_000).toFixed())}万元`)
  if (typeof value === 'boolean') return dice.happens(0.5) ? value : value ? '是' : '否'
  if (typeof value === 'object') return kind === 'money' ? value.map(money) : value
  switch (kind) {
    case 'money':
      return money(value)
    case 'count':
      return wide(value) + (dice.happens(0.5) ? unit : '')
    case 'ratio':
      return wide(`${exact(value).times(100).toFixed()}%`)
    case 'quantity':
    case 'price':
      return wide(value) + unit
    case 'level':
    case 'choice':
    case 'set':
    case 'flag':
    case 'date':
    case 'region':
      return value
  }
}

function shuffled(answers: Answers, dice: Chance): Answers {
  const left = Object.entries(answers)
  const drawn: typeof left = []
  while (left.length > 0) drawn.push(...left.splice(dice.below(left.length), 1))
  return Object.fromEntries(drawn)
}
