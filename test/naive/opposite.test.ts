import { expect, test } from 'vitest'
import { applyLimits, assessAll, ready, type Facts, type Known } from '../../src/engine/index.ts'
import { exact } from '../../src/money/money.ts'
import { smallRules, type Asks, type Limits } from '../engine/small.ts'
import { more, seed } from '../runs.ts'
import { exactly } from './both.ts'
import type { PlainFacts } from './facts.ts'
import { isMore, isSame, least, minus, most, fraction, print, type Fraction } from './fraction.ts'
import { chance, type Chance } from './generate.ts'
import { togetherNaively } from './together.ts'

/** Small texts whose measures want opposite answers: every way to answer is tried, each reckoned by the naive implementation. */
const asked = { on: '2024-06-01', asWritten: false, policies: ['old', 'new'] }
const figures: Readonly<Record<string, readonly string[]>> = {
  firms: Array.from({ length: 8 }, (_, firms) => String(firms)),
  class: ['a', 'b', 'other'],
  // Every turn of the amounts below, of which up to five bend at once: of all investment a fen beside the threshold as well.
  total: [...parts(20, 600), '99.99', '1000000000'],
  received: [...parts(10, 120), '1000000000'],
}
/** Halves to fifths of every step, down and up to the fen. */
function parts(step: number, to: number): string[] {
  const whole = Array.from({ length: to / step + 1 }, (_, nth) => nth * step)
  const all = whole.flatMap((one) => [1, 2, 3, 4, 5].flatMap((by) => [Math.floor((one * 100) / by), Math.ceil((one * 100) / by)]))
  return [...new Set(all)].map((fen) => (fen / 100).toFixed(2))
}

const lots = 150 * more

test('ends are what some answers reach; where it says outer, none go beyond them', () => {
  const dice = chance(seed + 7)
  let outer = 0
  for (let run = 0; run < lots; run += 1) {
    const { asks, limits, open, given } = someText(dice)
    const book = smallRules(asks, limits)
    const fixed: PlainFacts = { ...given, ...Object.fromEntries(book.measures.map(({ id }) => [`${id}.paid`, '0'])) }
    const engine = ready(book)
    const facts = known(fixed)
    const line = applyLimits(assessAll(engine, facts), engine, facts, asked)[0]!.lines[0]!
    const ways = waysOf(open).map((answers) => togetherNaively(book, { ...fixed, ...answers }, asked)[0]!.lines[0]!.amount!)
    const [low, high] = [ways.map((way) => way.low).reduce(least), ways.map((way) => way.high).reduce(most)]
    const [ours, theirs] = [[exactly(line.amount!.low), exactly(line.amount!.high)] as const, [low, high] as const]
    const example = JSON.stringify({ asks, limits, given, open })
    if (line.outer) outer += 1
    if (line.outer || ours[1] === null) expect(isWithin(theirs, ours), example).toBe(true)
    else expect([example, ...ours.map((end) => print(end!))]).toEqual([example, ...theirs.map(print)])
  }
  expect(outer).toBeLessThan(lots / 2)
})

const isWithin = ([low, high]: readonly [Fraction, Fraction], [from, to]: readonly [Fraction | null, Fraction | null]): boolean =>
  from !== null && !isMore(from, low) && (to === null || !isMore(high, to) || isSame(minus(high, to), fraction('0')))

interface Text {
  readonly asks: Asks
  readonly limits: Limits
  readonly open: readonly string[]
  readonly given: PlainFacts
}
/** Two to five measures on few facts, of which one or two are open; money is only one of them. */
function someText(dice: Chance): Text {
  const open = dice.oneOf([['firms'], ['class'], ['firms', 'class'], ['total'], ['received'], ['firms', 'total'], ['class', 'received']])
  const given = Object.fromEntries(
    Object.entries({ firms: '3', class: 'a', total: '200', received: '40' }).filter(([fact]) => !open.includes(fact)),
  )
  const names = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + dice.below(4))
  const amount = (): string => String(10 * (1 + dice.below(8)))
  const pays = (): string => dice.oneOf([amount(), amount(), '0.5×total', '1×received'])
  const when = (): string =>
    dice.oneOf([
      ' 若 firms≥5',
      ' 若 firms<5',
      ' 若 firms<3',
      ' 若 class=a',
      ' 若 class≠a',
      ' 若 class=b',
      ' 若 total≥100',
      ' 若 total<100',
      '',
    ])
  const some = (): string[] => names.filter(() => dice.happens(0.6))
  const limits: Limits[number][] = []
  const over = [some(), some(), some()]
  if (over[0]!.length > 0 && dice.happens(0.4)) limits.push({ annual: dice.oneOf([amount(), '120']), over: over[0]! })
  else if (over[0]!.length > 0 && dice.happens(0.4)) limits.push({ annual: { a: amount(), b: amount() }, over: over[0]! })
  if (over[1]!.length > 0 && dice.happens(0.5)) limits.push({ room: '0.5', over: over[1]! })
  if (over[2]!.length > 1 && dice.happens(0.3)) limits.push({ excludes: over[2]! })
  // A measure that by itself goes up and down with all investment does not know its own best.
  const isClear = (ask: string): boolean =>
    !ask.endsWith('total<100') || (!ask.includes('×') && !limits.some(({ room }) => room !== undefined))
  const ask = (): string => [`${pays()}${when()}`, amount()].find(isClear) ?? ''
  return { asks: Object.fromEntries(names.map((name) => [name, ask()])), limits, open, given }
}

const waysOf = (open: readonly string[]): PlainFacts[] =>
  open.reduce<PlainFacts[]>((all, fact) => all.flatMap((one) => figures[fact]!.map((value) => ({ ...one, [fact]: value }))), [{}])

function known(facts: PlainFacts): Facts {
  const read = (fact: string, value: string): Known =>
    fact === 'class' ? { kind: 'choice', value } : { kind: 'number', value: exact(value) }
  return new Map(Object.entries(facts).map(([fact, value]) => [fact, read(fact, String(value))]))
}
