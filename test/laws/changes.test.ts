import { describe, test } from 'vitest'
import { numberFact, numberOf, withFact, type Facts } from '../../src/engine/facts/facts.ts'
import { changes, type Change, type Need } from '../../src/engine/vary/index.ts'
import { nothing, type Money } from '../../src/money/money.ts'
import { books, only } from '../naive/both.ts'
import { onSheets, unitOf, worldOf, type World } from './sheets.ts'

describe.for(books)('%s', ([, book]) => {
  const world = worldOf(book)

  test('what would change a result gives what it says, which is that much more than now', () =>
    everyChange(world, ({ needs, gives, gain }, after) => after(needs).eq(gives) && gives.minus(after([])).eq(gain) && gain.gt(nothing)))

  test('nothing that has to change can be left out', () =>
    everyChange(world, ({ needs, gives }, after) => needs.every((need) => after(needs.filter((other) => other !== need)).lt(gives))))

  test('no number has to move further than it must', () =>
    everyChange(world, ({ needs, gives }, after, facts) =>
      needs.every((need) => {
        const nearer = oneStepLess(need, facts, world)
        return nearer === null || after(needs.map((other) => (other === need ? nearer : other))).lt(gives)
      }),
    ))
})

type Holds = (change: Change, after: (needs: readonly Need[]) => Money, facts: Facts) => boolean

/** Each way by which a settled result would come to more. */
const everyChange = (world: World, holds: Holds): void =>
  onSheets(20, world, (sheet) => {
    const facts = world.parsed(sheet)
    return world.steady.flatMap(({ rule, mentioned, assess }) => {
      const after = (needs: readonly Need[]): Money => {
        const changed = needs.reduce<Facts>((all, { fact, to }) => withFact(all, fact, to), facts)
        return assess(changed).amount?.high ?? nothing
      }
      return changes(assess(facts), world.engine, facts)
        .filter((change) => !holds(change, after, facts))
        .map((change) => `${rule.id}: ${shown(change)} at ${only(sheet, mentioned)}`)
    })
  })

/** Null for what is no number. */
function oneStepLess({ fact, to, distance }: Need, facts: Facts, world: World): Need | null {
  const now = numberOf(facts, fact)
  if (to.kind !== 'number' || now === null || distance === null) return null
  const step = unitOf(fact, world)
  return { fact, distance, to: numberFact(to.value.gt(now) ? to.value.minus(step) : to.value.plus(step)) }
}

const shown = ({ needs, gives, gain }: Change): string =>
  `${needs.map(({ fact, to }) => `${fact} ${to.kind === 'number' ? to.value.toFixed() : JSON.stringify(to)}`).join(', ')} gives ${gives.toFixed()}, ${gain.toFixed()} more`
