import { describe, test } from 'vitest'
import { withFact } from '../../src/engine/facts/facts.ts'
import type { Assessment, Facts } from '../../src/engine/index.ts'
import { nextFacts, swaysOf } from '../../src/engine/vary/index.ts'
import { books, only } from '../naive/both.ts'
import { inRoundSums } from '../naive/generate.ts'
import { onSheets, worldOf } from './sheets.ts'

describe.for(books)('%s', ([, book]) => {
  const world = worldOf(book)

  test('every question that is still open is asked once, and no other', () =>
    onSheets(20, world, (sheet, dice) => {
      const facts = world.parsed(world.rubbed(sheet, dice))
      const open = new Set(world.measures.flatMap(({ assess }) => assess(facts).missing))
      const asked = nextFacts(world.measures.map(({ own }) => swaysOf(own, world.engine, facts)))
      return asked.length === open.size && asked.every((fact) => open.has(fact))
        ? []
        : [`${asked.join(' ')} asked, ${[...open].join(' ')} open`]
    }))

  test('a question that is said to move nothing moves no ceiling, whatever the answer', () =>
    onSheets(20, world, (sheet, dice) => {
      const all = inRoundSums(world.book, sheet, dice)
      const [known, ...answers] = [all, ...Array.from({ length: 20 }, () => world.another(dice))].map(world.parsed)
      return world.measures.flatMap(({ rule, own, mentioned, assess }) => {
        const left = mentioned.filter(() => dice.happens(0.1))
        return mentioned.flatMap((fact) => {
          const facts: Facts = { get: (one) => (one === fact || left.includes(one) ? undefined : known!.get(one)) }
          if (!swaysOf(own, world.engine, facts).some((sway) => sway.fact === fact && sway.by.isZero())) return []
          const ceilings = new Set([facts, ...answers].map((other) => ceilingOf(assess(withFact(facts, fact, other.get(fact))))))
          return ceilings.size === 1
            ? []
            : [`${rule.id}: ${fact} moves it to ${[...ceilings].join(', ')} without ${left.join('')} at ${only(all, mentioned)}`]
        })
      })
    }))
})

/** A measure without a formula has none to move. */
const ceilingOf = ({ amount }: Assessment): string => (amount === null ? '0' : (amount.high?.toFixed() ?? 'no ceiling'))
