import { describe, test } from 'vitest'
import { moneyOf } from '../../src/engine/facts/facts.ts'
import type { Assessment, Step } from '../../src/engine/index.ts'
import type { Range } from '../../src/engine/facts/range.ts'
import type { ReadyCap, ReadyFormula } from '../../src/engine/facts/ready.ts'
import { less, lesser, nothing, sum, type Money } from '../../src/money/money.ts'
import { books, only } from '../naive/both.ts'
import { onSheets, worldOf, type Measure, type World } from './sheets.ts'

describe.for(books)('amounts of %s', ([, book]) => {
  const world = worldOf(book)

  test('no amount is above the highest figure its text prints', () =>
    everyResult(world, ({ amount }, { own }) => {
      const most = mostPrinted(own.pays)
      return isAbove(amount?.high ?? null, most) ? [`above ${most?.toFixed()}`] : []
    }))

  test('no line of a calculation is above a cap, a number of units or a limit that stands over it', () =>
    everyResult(world, ({ step }) => (step === null ? [] : linesOf(step)).filter(isOver).map(({ kind }) => `${kind} is passed`)))

  test('an award and all public money together stay within the share of the investment', () =>
    everyResult(world, ({ amount }, { own }, money) =>
      (world.engine.limitsOf.get(own.id) ?? []).flatMap((limit) => {
        if (limit.kind !== 'aggregate') return []
        const [base, ...counted] = [limit.of, ...limit.counts].map(money)
        const received = counted.flatMap((one) => one ?? [])
        return base != null && isAbove(amount?.high ?? null, less(base.times(limit.share) as Money, sum(received))) ? [limit.id] : []
      }),
    ))

  test('a range runs from low to high, in plain decimal figures', () =>
    everyResult(world, ({ amount, step, overYears }) =>
      [amount, overYears, ...(step === null ? [] : linesOf(step).map(({ range }) => range))].flatMap((range) =>
        range === null || isPlain(range) ? [] : [`${String(range.low)}～${String(range.high)}`],
      ),
    ))
})

type Look = (result: Assessment, measure: Measure, money: (fact: string) => Money | null) => readonly string[]

/** Every measure, whether all is answered or some answers are rubbed out. */
const everyResult = (world: World, look: Look): void =>
  onSheets(200, world, (sheet, dice) => {
    const facts = dice.happens(0.5) ? sheet : world.rubbed(sheet, dice)
    const known = world.parsed(facts)
    return world.measures.flatMap((measure) =>
      look(measure.assess(known), measure, (fact) => moneyOf(known, fact)).map(
        (found) => `${measure.rule.id}: ${found} at ${only(facts, measure.mentioned)}`,
      ),
    )
  })

/** null = no ceiling. */
const isAbove = (amount: Money | null, most: Money | null): boolean => most !== null && (amount === null || amount.gt(most))
const least = (amounts: readonly (Money | null)[]): Money | null =>
  amounts.reduce((low, one) => (low === null ? one : one === null ? low : lesser(low, one)), null)
const highest = (amounts: readonly Money[]): Money => amounts.reduce((top, one) => (one.gt(top) ? one : top), nothing)

/** What a text pays at most, whatever is answered. */
function mostPrinted(pays: ReadyFormula): Money | null {
  switch (pays.kind) {
    case 'fixed':
      return pays.amount
    case 'levels':
      return highest(Object.values(pays.of).flatMap((value) => ('kind' in value ? Object.values(value.of) : [value])))
    case 'tiers':
      return least([highest(pays.steps.map(({ amount }) => amount)), capOf(pays.cap)])
    case 'perUnit': {
      const each = 'kind' in pays.each ? mostPrinted(pays.each) : pays.each
      return least([each === null || pays.atMost === null ? null : (each.times(pays.atMost) as Money), capOf(pays.cap)])
    }
    case 'sum': {
      const parts = pays.of.map(mostPrinted)
      return least([parts.includes(null) ? null : sum(parts.flatMap((part) => part ?? [])), capOf(pays.cap)])
    }
    case 'least':
      return least([...pays.of.map(mostPrinted), capOf(pays.cap)])
    case 'years':
      return pays.of
        .map((part) => mostPrinted(part.pays))
        .reduce((most, one) => (most === null || one === null ? null : one.gt(most) ? one : most))
    case 'given':
      return mostPrinted(pays.pays)
    case 'share':
    case 'match':
    case 'times':
      return capOf(pays.cap)
    case 'open':
      return null
  }
}
const capOf = (cap: ReadyCap | null): Money | null =>
  cap === null ? null : 'kind' in cap.value ? highest(Object.values(cap.value.of)) : cap.value

/** The step and every step inside it. */
function linesOf(step: Step): Step[] {
  const inside = [
    ...('before' in step ? [step.before] : []),
    ...('of' in step ? step.of : []),
    ...('pays' in step ? [step.pays] : []),
    ...(step.kind === 'perUnit' ? [...step.items, ...('kind' in step.each ? [step.each] : [])] : []),
  ]
  return [step, ...inside.flatMap(linesOf)]
}

function isOver(step: Step): boolean {
  if (step.kind === 'perUnit') return isAbove(step.units.high as Money | null, step.atMost as Money | null)
  return limitsOver(step).some((limit) => isAbove(step.range.high, limit))
}

/** Every limit a line has come through. */
function limitsOver(step: Step): (Money | null)[] {
  if (!('before' in step)) return []
  const earlier = limitsOver(step.before)
  if (step.kind === 'cap' || step.kind === 'annual') return [step.limit.high, ...earlier]
  if (step.kind === 'aggregate') return [step.room.high, ...earlier]
  const before = step.before.range.high
  return [before === null ? null : less(before, step.paid.value.low as Money), ...earlier]
}

const plain = /^\d+(\.\d+)?$/
const isPlain = ({ low, high }: Range): boolean => !isAbove(low, high) && [low, high ?? low].every((one) => plain.test(one.toString()))
