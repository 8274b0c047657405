import { count, type Count, type Money } from '../../money/money.ts'

type Figure = Money | Count

/** The least of 1, 2, 5, 10, 20… units of which `most` reach a value. */
function stepFor(value: Figure, most: number, unit: Count): Count {
  for (let zeros = ''; ; zeros += '0')
    for (const digit of '125') {
      const step = unit.times(digit + zeros) as Count
      if (step.times(most).gte(value)) return step
    }
}

/** Some times as far as the last point of interest, in two digits. */
export function endOf(last: Count, times: string, unit: Count, otherwise: Count): Count {
  const wanted = last.isZero() ? otherwise : (last.times(times) as Count)
  const step = stepFor(wanted, 50, unit)
  return wanted.div(step).ceil().times(step) as Count
}

/** A round figure above the largest amount, and the steps up to it. */
export function risingTo(most: Figure, unit: Count): Count[] {
  const step = stepFor(most, 4, unit)
  return multiples(step, most.div(step).floor().plus(1).times(step) as Count)
}

export const ticksTo = (end: Count, most: number, unit: Count): Count[] => multiples(stepFor(end, most, unit), end)

function multiples(step: Count, end: Count): Count[] {
  const found: Count[] = []
  for (let at = count('0'); at.lte(end); at = at.plus(step) as Count) found.push(at)
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
