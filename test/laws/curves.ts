import { numberFact, withFact } from '../../src/engine/facts/facts.ts'
import { breakpoints, numberFacts, type Breakpoint, type Facts } from '../../src/engine/index.ts'
import { exact, none, nothing, type Exact, type Money } from '../../src/money/money.ts'
import { only } from '../naive/both.ts'
import { huge } from '../naive/telling.ts'
import type { Chance } from '../naive/generate.ts'
import { onSheets, unitOf, type Measure, type World } from './sheets.ts'

/** One measure over one number, every other answer as it is. */
export interface Curve {
  readonly measure: Measure
  readonly facts: Facts
  readonly fact: string
  /** What it is counted by, a fen or one; and how far apart points can stand, a fen, one piece, a hundredth of an area or a price. */
  readonly unit: Exact
  readonly grain: Exact
  readonly at: (x: Exact) => Money
  readonly points: readonly Breakpoint[]
  /** Before the first point, from each to the next, from the last on. */
  readonly stretches: readonly Stretch[]
  readonly dice: Chance
}
/** What can be typed from one point up to the next; nothing where the next is reached at once. */
export interface Stretch {
  readonly first: Exact
  readonly last: Exact
  readonly some: readonly Exact[]
}

/** Each number of every measure that is computed. */
export const everyCurve = (sheets: number, world: World, broken: (curve: Curve) => readonly string[]): void =>
  onSheets(sheets, world, (sheet, dice) => {
    const facts = world.parsed(sheet)
    return world.steady.flatMap((measure) =>
      numberFacts(measure.own, world.engine).flatMap((fact) => {
        const found = broken(curveOf(world, measure, facts, fact, dice))
        return found.map((one) => `${measure.rule.id} over ${fact}: ${one} at ${only(sheet, measure.mentioned)}`)
      }),
    )
  })

function curveOf(world: World, measure: Measure, facts: Facts, fact: string, dice: Chance): Curve {
  const [unit, grain] = [unitOf(fact, world), exact(world.book.facts[fact]?.kind === 'count' ? '1' : '0.01')]
  const points = breakpoints(measure.own, world.engine, facts, fact)
  const starts = [none, ...points.map(({ at }) => at)]
  const stretches = starts.map((first, n) => {
    const last = starts[n + 1]?.minus(unit)
    return stretchOf(first, last ?? exact(huge), unit, dice)
  })
  const at = (x: Exact): Money => measure.assess(withFact(facts, fact, numberFact(x))).amount?.high ?? nothing
  return { measure, facts, fact, unit, grain, at, points, stretches, dice }
}

function stretchOf(first: Exact, last: Exact, unit: Exact, dice: Chance): Stretch {
  const units = last.minus(first).div(unit)
  const place = (share: string): Exact => first.plus(units.times(share).floor().times(unit))
  const shares = [() => `0.${dice.below(1_000_000_000)}`, () => `0.00000000${dice.below(1000)}`, () => `0.99999${dice.below(1000)}`]
  return { first, last, some: units.lt(0) ? [] : [first, ...shares.map((share) => place(share())), last] }
}
