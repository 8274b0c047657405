import { describe, test } from 'vitest'
import { withFact } from '../../src/engine/facts/facts.ts'
import type { Assessment } from '../../src/engine/index.ts'
import { books, only } from '../naive/both.ts'
import type { PlainFacts } from '../naive/facts.ts'
import { boundedAbove, onSheets, worldOf, type Measure, type World } from './sheets.ts'

describe.for(books)('%s', ([, book]) => {
  const world = worldOf(book)

  test('more answers never widen a range, and never turn what is refused, granted or not computable', () =>
    moreAnswers(world, ({ before, after }) => isWider(after.amount, before.amount) || turns(before, after)))

  test('more answers never bring up a question that was not asked', () =>
    moreAnswers(world, ({ before, after }) => !isWithin(after.missing, before.missing)))

  test('an answer that nobody asked for changes neither status nor amount', () =>
    onSheets(100, world, (sheet, dice) => {
      const facts = world.rubbed(sheet, dice)
      const [known, all] = [world.parsed(facts), world.parsed(sheet)]
      return world.measures.flatMap((measure) => {
        const before = measure.assess(known)
        const idle = measure.mentioned.filter(
          (fact) => facts[fact] === undefined && !measure.judged.has(fact) && !isWithin([fact], before.missing),
        )
        const after = measure.assess({ get: (fact) => (idle.includes(fact) ? all : known).get(fact) })
        return outcome(before) === outcome(after) ? [] : [told({ measure, before, after }, facts, only(sheet, idle))]
      })
    }))

  test('是 from an authority changes nothing, 否 can only end in a refusal', () =>
    onSheets(100, world, (sheet, dice) => {
      const facts = dice.happens(0.5) ? sheet : world.rubbed(sheet, dice)
      const known = world.parsed(facts)
      return world.measures.flatMap((measure) => {
        const before = measure.assess(known)
        return [...measure.judged]
          .filter((gate) => facts[gate] === undefined && !boundedAbove(measure.rule).has(gate))
          .flatMap((gate) => {
            const [yes, no] = [true, false].map((value) => measure.assess(withFact(known, gate, { kind: 'flag', value })))
            const same = outcome(yes!) === outcome(before) && isWithin(yes!.missing, before.missing)
            return same && (no!.status === 'notMet' || no!.status === before.status)
              ? []
              : [told({ measure, before, after: no! }, facts, gate)]
          })
      })
    }))
})

interface Two {
  readonly measure: Measure
  readonly before: Assessment
  readonly after: Assessment
}

/** Every measure before and after some answers are filled in, the last of them included. */
const moreAnswers = (world: World, breaks: (two: Two) => boolean): void =>
  onSheets(150, world, (sheet, dice) => {
    const fuller = dice.happens(0.4) ? sheet : world.rubbed(sheet, dice)
    const facts = world.rubbed(fuller, dice)
    const [known, more] = [world.parsed(facts), world.parsed(fuller)]
    return world.measures.flatMap((measure) => {
      const two = { measure, before: measure.assess(known), after: measure.assess(more) }
      return breaks(two) ? [told(two, facts, only(fuller, measure.mentioned))] : []
    })
  })

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one))

function isWider(after: Assessment['amount'], before: Assessment['amount']): boolean {
  if (after === null || before === null) return false
  return after.low.lt(before.low) || (before.high !== null && (after.high === null || after.high.gt(before.high)))
}

function turns({ status }: Assessment, after: Assessment): boolean {
  if (status === 'needsAnswers' || status === after.status) return false
  return status !== 'notComputable' || after.status !== 'notMet'
}

/** Nothing has no bound. */
function outcome({ status, amount }: Assessment): string {
  if (amount === null || status === 'notMet') return status
  return `${status} ${amount.low.toFixed()}～${amount.high?.toFixed() ?? ''} ${amount.bound}`
}
const told = ({ measure, before, after }: Two, facts: PlainFacts, answers: string): string =>
  `${measure.rule.id}: ${outcome(before)} → ${outcome(after)} by ${answers} at ${only(facts, measure.mentioned)}`
