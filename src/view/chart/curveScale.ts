import { exact, type Exact } from '../../money/money.ts'

type Figure = Exact

/** The least of 1, 2, 5, 10, 20… units of which `most` reach a value. */
function stepFor(value: Figure, most: number, unit: Exact): Exact {
  for (let zeros = ''; ; zeros += '0')
    for (const digit of '125') {
      const step = unit.times(digit + zeros)
      if (step.times(most).gte(value)) return step
    }
}

/** Some times as far as the last point of interest, in two digits. */
export function endOf(last: Exact, times: string, unit: Exact, otherwise: Exact): Exact {
  const wanted = last.isZero() ? otherwise : last.times(times)
  const step = stepFor(wanted, 50, unit)
  return wanted.div(step).ceil().times(step)
}

/** A round figure above the largest amount, and the steps up to it. */
export function risingTo(most: Figure, unit: Exact): Exact[] {
  const step = stepFor(most, 4, unit)
  return multiples(step, most.div(step).floor().plus(1).times(step))
}

export const ticksTo = (end: Exact, most: number, unit: Exact): Exact[] => multiples(stepFor(end, most, unit), end)

function multiples(step: Exact, end: Exact): Exact[] {
  const found: Exact[] = []
  for (let at = exact('0'); at.lte(end); at = at.plus(step)) found.push(at)
  return found
}

/** A length of the scale 0…end on from…to, to a tenth. */
export const onto =
  (end: Figure, from: number, to: number) =>
  (value: Figure): number =>
    value
      .div(end)
      .times(to - from)
      .plus(from)
      .toDecimalPlaces(1)
      .toNumber()
