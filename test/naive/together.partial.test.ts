import { expect, test } from 'vitest'
import { applyLimits, type Line } from '../../src/engine/index.ts'
import type { Rulebook } from '../../src/schema/rulebook.ts'
import { Differences, both, exactly, runs, seed, texts, type Both } from './both.ts'
import { endless } from './completion.ts'
import type { PlainFacts } from './facts.ts'
import { fraction, isMore, isSame, least, minus, most, times } from './fraction.ts'
import { chance, generator, inRoundSums, type Chance } from './generate.ts'
import { limitsBook } from './limits.fixture.ts'
import { linesByCompletion, neededFor, type TriedLine } from './together.completion.ts'
import { aPart, someFacts, withNearCeilings } from './together.part.ts'
import { nothingPaid, type Asked } from './together.ts'

const days = ['2021-01-01', '2022-12-31', '2024-06-01', '2026-11-24']
const books: readonly (readonly [string, Rulebook, number])[] = [
  ['the five texts', texts, runs / 10],
  ['the rulebook of crossing limits', limitsBook, runs / 25],
]

test.for(books)('some facts of %s unanswered: no way to answer them contradicts what measures come to together', ([, rulebook, sets]) => {
  const dice = chance(seed + 3)
  const [wrong, loose] = [new Differences(), new Differences()]
  for (let run = 0; run < sets; run += 1) {
    const some = aPart(rulebook, dice)
    const asked = { on: dice.oneOf(days), asWritten: dice.happens(0.6), policies: some.policies.map(({ id }) => id) }
    const whole = wholeFacts(some, dice)
    const part = both(dice.happens(0.5) ? withNearCeilings(some, whole, asked, dice) : some)
    const { engine, subjects, parsed } = part
    const taken = someFacts(part, whole, asked, dice)
    const facts = Object.fromEntries(Object.entries(whole).filter(([fact]) => !taken.includes(fact)))
    const answered = parsed(facts)
    const totals = applyLimits(
      subjects.map(({ assess }) => assess(answered)),
      engine,
      answered,
      asked,
    )
    const lines = new Map(totals.flatMap((total) => total.lines.map((line) => [`${total.region} ${line.kind}`, line] as const)))
    const tried = (atMost: number): Map<string, TriedLine> => linesByCompletion(part, facts, taken, asked, dice, atMost)
    const few = tried(200)
    expect([...lines.keys()]).toEqual([...few.keys()])
    for (const [place, line] of lines) {
      const at = { id: place.replace(/.* /, '') }
      const example = (): string => `${shown(line)} ${within(part, asked)} without ${taken.join(' ')} at ${JSON.stringify(facts)}`
      for (const what of contradictions(few.get(place)!, line)) wrong.add(at, what, example)
      if (line.outer || looseness(few.get(place)!, line).length === 0) continue
      const ways = (few.get(place)!.all ? few : tried(3000)).get(place)!
      if (ways.all) for (const what of looseness(ways, line)) loose.add(at, what, example)
    }
  }
  expect(wrong.lines()).toEqual([])
  if (rulebook === texts) expect(loose.lines()).toEqual([])
  else if (loose.found.size > 0) console.info(`sound, but wider than what was tried:\n${loose.lines().join('\n')}`)
})

function wholeFacts(book: Rulebook, dice: Chance): PlainFacts {
  const made = generator(book)(dice)
  const rounded = dice.happens(0.4) ? inRoundSums(book, made, dice) : made
  return dice.happens(0.7) ? nothingPaid(book, rounded) : rounded
}

function shown({ amount, missing }: Line): string {
  const sum = amount === null ? 'nothing to sum' : `${amount.low.toFixed()}～${amount.high?.toFixed() ?? ''} ${amount.bound}`
  return `[${sum} missing ${missing.join(' ')}]`
}

function within({ book }: Both, { on }: Asked): string {
  const ceilings = book.limits.flatMap((limit) => (limit.kind === 'annual' ? [`${limit.id} ${JSON.stringify(limit.value)}`] : []))
  return `of ${book.measures.map(({ id }) => id).join(' ')} on ${on} under ${ceilings.join(' ')}`
}

function contradictions(tried: TriedLine, { amount, missing }: Line): string[] {
  const found = new Set<string>()
  const [low, high] = [exactly(amount?.low ?? null), exactly(amount?.high ?? null)]
  for (const { answers, amount: sum } of tried.ways) {
    if (amount === null && sum !== null) found.add('nothing to sum, yet a sum is possible')
    if (amount === null || sum === null) continue
    if (low !== null && isMore(low, sum.low)) found.add('an amount below low is possible')
    if (high !== null && isMore(sum.high, high)) found.add('an amount above high is possible')
    if (amount.bound === 'exact' && sum.bound === 'upTo')
      found.add(`exact, yet upTo is possible${wasReceived(answers) ? ' where money was received' : ''}`)
  }
  for (const what of ['low', 'high', 'bound'] as const)
    for (const fact of neededFor(what, tried)) if (!missing.includes(fact)) found.add(`${fact} changes ${what}, yet is not missing`)
  return [...found]
}
const wasReceived = (answers: PlainFacts): boolean =>
  Object.entries(answers).some(([fact, value]) => fact.endsWith('.paid') && value !== '0')

/** Where the engine says less than it could: every combination of telling values agrees on more. */
function looseness({ ways }: TriedLine, { amount }: Line): string[] {
  const sums = ways.flatMap((way) => way.amount ?? [])
  if (amount === null || sums.length === 0) return []
  const [low, high] = [sums.map((sum) => sum.low).reduce(least), sums.map((sum) => sum.high).reduce(most)]
  const top = exactly(amount.high)
  const far = top === null ? isMore(fraction(endless), times(high, fraction('1000000'))) : isMore(minus(top, high), fraction('0.01'))
  return [...(isSame(fraction(amount.low.toFixed()), low) ? [] : ['low']), ...(far ? ['high'] : [])]
}
