import { describe, test } from 'vitest'
import { leastFor, mostOver } from '../../src/engine/vary/index.ts'
import { exact, type Exact, type Money } from '../../src/money/money.ts'
import { books } from '../naive/both.ts'
import { fraction, isMore, isSame } from '../naive/fraction.ts'
import { huge } from '../naive/telling.ts'
import { everyCurve, type Curve, type Stretch } from './curves.ts'
import { worldOf } from './sheets.ts'

describe.for(books)('%s', ([, book]) => {
  const world = worldOf(book)

  test('between two neighbouring points the amount is one straight line', () =>
    everyCurve(8, world, ({ stretches, at }) =>
      stretches.flatMap(({ first, last, some }) => some.filter((x) => !isOnLine(x, first, last, at)).map((x) => `bends at ${x.toFixed()}`)),
    ))

  test('at every point the line turns', () =>
    everyCurve(8, world, ({ stretches, points, at }) =>
      points.flatMap((point, n) => {
        const [before, after] = [stretches[n]!, stretches[n + 1]!]
        const tells = isLong(before) && isLong(after)
        return tells && [after.first, after.last].every((x) => isOnLine(x, before.first, before.last, at))
          ? [`no turn at ${point.exact}`]
          : []
      }),
    ))

  test('a point is the least that can be typed and reaches the exact fraction; 超过 and 不超过 turn one beyond it', () =>
    everyCurve(8, world, ({ points, unit, grain, at }) =>
      points.flatMap(({ at: typed, exact, gives, kind }) => {
        const less = typed.minus(kind === 'jump' ? unit : grain)
        const [point, there, before] = [fraction(exact), fraction(typed.toFixed()), fraction(less.toFixed())]
        const isBeyond = kind === 'jump' && isSame(before, point) && !at(less).eq(gives)
        return !isMore(point, there) && (isMore(point, before) || isBeyond) ? [] : [`${typed.toFixed()} for ${exact}`]
      }),
    ))

  test('a point gives the amount that is said of it: a bend exactly there, any point within one step of what can be typed', () =>
    everyCurve(8, world, ({ points, stretches, unit, at }) =>
      points.flatMap(({ at: typed, exact: fraction, gives, kind }, n) => {
        const [top = '', bottom = '1'] = fraction.split('/')
        const bend = kind === 'jump' || at(exact(top).div(bottom)).toDecimalPlaces(12).eq(gives)
        const step = at(typed.plus(unit)).minus(at(typed)).abs()
        const near = !isLong(stretches[n + 1]!) || at(typed).minus(gives).abs().lte(step)
        return bend && near ? [] : [`${gives.toFixed()} at ${fraction}`]
      }),
    ))

  test('the least that reaches an amount reaches it, and nothing less does', () =>
    everyCurve(6, world, (curve) => {
      const { at, unit } = curve
      const [typed, wanted] = [typedOn(curve), someAmount(curve)]
      const found = leastFor(wanted, curve.measure.own, world.engine, curve.facts, curve.fact)
      if (found === null) return typed.some((x) => at(x).gte(wanted)) ? [`${wanted.toFixed()} is reached`] : []
      const less = found.at.minus(unit)
      const reaches = at(found.at).gte(wanted) && at(found.at).toDecimalPlaces(12).eq(found.gives)
      const least = [less, ...typed.filter((x) => x.lt(found.at))].every((x) => x.lt(0) || at(x).lt(wanted))
      return reaches && least ? [] : [`${wanted.toFixed()} not first at ${found.at.toFixed()}`]
    }))

  test('the most that any value gives is given by one and passed by none; where there is none, more is always more', () =>
    everyCurve(6, world, (curve) => {
      const { measure, facts, fact, at } = curve
      const most = mostOver(measure.own, world.engine, facts, fact)
      const typed = typedOn(curve)
      if (most === null) return typed.every((x) => at(x).isZero()) || at(endless).gt(at(exact(huge))) ? [] : ['comes to an end']
      const found = most.isZero() ? null : leastFor(most, measure.own, world.engine, facts, fact)
      const given = most.isZero() || (found !== null && at(found.at).toDecimalPlaces(12).eq(most))
      return given && typed.every((x) => at(x).lte(most)) ? [] : [`the most is not ${most.toFixed()}`]
    }))
})

const endless = exact(huge).times(2)
const isLong = ({ first, last }: Stretch): boolean => first.lt(last)
const typedOn = ({ stretches }: Curve): Exact[] => stretches.flatMap(({ some }) => some)

/** An amount that some value gives, a fen more, or a part of it; never nothing. */
function someAmount({ at, dice, ...curve }: Curve): Money {
  const given = at(dice.oneOf(curve.stretches.flatMap(({ some }) => some)))
  return dice.oneOf([given.plus('0.01'), ...(given.isZero() ? [] : [given, given.times('0.37')])]) as Money
}

/** Exactly, without a division. */
function isOnLine(x: Exact, from: Exact, to: Exact, at: Curve['at']): boolean {
  const [base, run] = [at(from), to.minus(from)]
  return at(x)
    .minus(base)
    .times(run)
    .eq(at(to).minus(base).times(x.minus(from)))
}
