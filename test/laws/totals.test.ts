import { describe, test } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { moneyOf } from '../../src/engine/facts/facts.ts'
import type { Award, Facts, Line } from '../../src/engine/index.ts'
import type { ReadyLimit } from '../../src/engine/facts/ready.ts'
import { less, nothing, sum, type Money } from '../../src/money/money.ts'
import type { Rule } from '../../src/schema/rulebook.ts'
import { rulebook as fixture } from '../engine/fixture.ts'
import type { PlainFacts } from '../naive/facts.ts'
import { limitsBook } from '../naive/limits.fixture.ts'
import { nothingPaid } from '../naive/together.ts'
import { ask, everyLine, idOf, isAbove, shown, total } from './lines.ts'
import { onSheets, worldOf, type World } from './sheets.ts'

describe.for([
  ['the five texts', toRulebook(loadCatalogue(`${import.meta.dirname}/../..`))],
  ['the made-up rulebook', fixture],
  ['the rulebook of crossing limits', limitsBook],
] as const)('%s', ([, book]) => {
  const world = worldOf(book)

  test('nobody is granted more than asked for', () =>
    everyLine(world, ({ awards }) => awards.filter(({ asked, granted }) => isAbove(granted, asked) || isAbove(nothing, granted)).map(idOf)))

  test('what is granted under a limit stays within it', () =>
    everyLine(world, ({ awards }, { facts }) =>
      world.engine.limits.flatMap((limit) => {
        const room = roomIn(limit, facts)
        const under = awards.filter((award) => 'over' in limit && limit.over.includes(idOf(award)))
        return room !== null && isAbove(total(under), room) ? [limit.id] : []
      }),
    ))

  test('of two that exclude each other, or stand on one matter on the same day, only one is granted', () =>
    everyLine(world, ({ kind, measures }) =>
      rivals(world, kind)
        .filter((pair) => pair.every((id) => measures.includes(id)))
        .map((pair) => pair.join(' and ')),
    ))

  test('a total ends at the sum of all awards and starts no higher', () =>
    everyLine(world, ({ amount, awards }) =>
      amount === null || (shown(amount.high) === shown(total(awards)) && !isAbove(amount.low, amount.high)) ? [] : [shown(amount.high)],
    ))

  test('taking away what gets nothing changes no other award', () =>
    everyLine(world, ({ place, awards }, { lines, chosen, facts, dice }) => {
      const idle = awards.filter(({ granted }) => granted?.isZero() === true).map(({ assessment }) => assessment.rule)
      if (idle.length === 0) return []
      const out = dice.oneOf(idle)
      const left = (rule: Pick<Rule, 'id' | 'policy'>): boolean => chosen(rule) && rule.id !== out.id
      if (!book.measures.some((rule) => left(rule) && rule.policy === out.policy)) return []
      const after = lines(left, facts).find((line) => line.place === place)
      const others = awards.filter((award) => idOf(award) !== out.id)
      return grantsOf(after?.awards ?? []) === grantsOf(others) ? [] : [`other awards without ${out.id}`]
    }))

  test('one more text never lowers what the others come to, where nothing was paid before', () =>
    onSheets(50, world, (sheet, dice) => {
      const { lines, chosen } = ask(world, sheet, dice)
      const facts = world.parsed(nothingPaid(book, sheet))
      const out = dice.oneOf(book.policies).id
      const before = lines((rule) => chosen(rule) && rule.policy !== out, facts)
      return lines(chosen, facts).flatMap((after) =>
        before
          .filter(({ kind, region }) => kind === after.kind && liesIn(after.region, region, world))
          .filter(
            ({ amount }) =>
              isAbove(amount?.high ?? nothing, after.amount?.high ?? null) || isAbove(amount?.low ?? nothing, after.amount?.low ?? nothing),
          )
          .map(({ place, amount }) => `${place} had ${shown(amount?.high ?? null)} without ${out}`),
      )
    }))

  test('whatever more is answered, the total stays within its range and asks nothing new', () =>
    everyLine(world, ({ place, amount, missing }, { lines, chosen, sheet, answers, dice }) => {
      const more = pick(sheet, (fact) => answers[fact] !== undefined || dice.happens(0.7))
      const told = lines(chosen, world.parsed(more)).find((line) => line.place === place)
      if (told === undefined || amount === null || told.amount === null) return told?.amount === amount ? [] : ['comes or goes']
      const within = !isAbove(amount.low, told.amount.low) && !isAbove(told.amount.high, amount.high)
      return within && told.missing.every((fact) => missing.includes(fact))
        ? []
        : [`${shown(told.amount.low)}～${shown(told.amount.high)} by ${JSON.stringify(more)}`]
    }))

  test('an answer that no total asks for changes none', () =>
    everyLine(world, ({ place, awards, amount, missing }, { lines, chosen, sheet, answers }) => {
      const idle = pick(sheet, (fact) => answers[fact] === undefined && !missing.includes(fact))
      const told = lines(chosen, world.parsed({ ...answers, ...idle })).find((line) => line.place === place)
      const same = shown(told?.amount?.low ?? null) === shown(amount?.low ?? null) && grantsOf(told?.awards ?? []) === grantsOf(awards)
      return same ? [] : [`becomes ${shown(told?.amount?.low ?? null)}～${shown(told?.amount?.high ?? null)} by ${JSON.stringify(idle)}`]
    }))
})

const pick = (facts: PlainFacts, wanted: (fact: string) => boolean): PlainFacts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => wanted(fact)))
const grantsOf = (awards: readonly Award[]): string => awards.map((award) => `${idOf(award)} ${shown(award.granted)}`).join(', ')

function liesIn(lower: string, upper: string, world: World): boolean {
  const parent = world.book.regions[lower]?.parent
  return lower === upper || (parent !== undefined && liesIn(parent, upper, world))
}

/** What a limit leaves, as far as answered. */
function roomIn(limit: ReadyLimit, facts: Facts): Money | null {
  if (limit.kind === 'annual') {
    if (!('kind' in limit.value)) return limit.value
    const known = facts.get(limit.value.by)
    return known?.kind === 'choice' ? (limit.value.of[known.value] ?? null) : null
  }
  const base = limit.kind === 'aggregate' ? moneyOf(facts, limit.of) : null
  if (limit.kind !== 'aggregate' || base === null) return null
  return less(base.times(limit.share) as Money, sum(limit.counts.flatMap((fact) => moneyOf(facts, fact) ?? [])))
}

/** Every two of which only one may be had. */
const rivals = ({ engine }: World, kind: Line['kind']): string[][] =>
  engine.limits.flatMap((limit) => {
    if (limit.kind === 'excludes') return limit.over.flatMap((one, at) => limit.over.slice(at + 1).map((other) => [one, other]))
    const apply = limit.kind === 'onlyHighest' && (kind === 'inEffect' || kind === 'asWritten')
    return apply ? limit.pairs.map(({ older, newer }) => [older, newer]) : []
  })
