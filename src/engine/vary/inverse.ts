import { lastOf } from '../../floor/floor.ts'
import { exact, type Exact, type Money } from '../../money/money.ts'
import { reduced } from '../../money/fraction.ts'
import { before, firstOn, fractionWords, linesOver, reaching } from './breakpoints.ts'
import type { Facts } from '../facts/facts.ts'
import { tidy, valueAt, type Line } from './lines.ts'
import type { Ready, ReadyRule } from '../facts/ready.ts'

/** The least of one fact with which an amount is reached. */
export interface Reached {
  readonly fact: string
  /** The least that can be typed. */
  readonly at: Exact
  /** The exact point as a fraction. */
  readonly exact: string
  /** The amount there. */
  readonly gives: Money
}

/** The least base that reaches an amount; null when no value of the fact does, or something else is still unanswered or unmet. */
export function leastFor(wanted: Money, rule: ReadyRule, book: Ready, facts: Facts, fact: string): Reached | null {
  const lines = linesOver(rule, book, facts, fact)
  for (const [i, line] of lines.entries()) {
    const found = onLine(line, wanted, fact, book)
    const next = lines[i + 1]
    if (found !== null && (next === undefined || found.at.lt(firstOn(next, fact, book))))
      return { fact, ...found, gives: tidy(valueAt(line, found.at)) }
  }
  return null
}

function onLine(line: Line, wanted: Money, fact: string, book: Ready): Pick<Reached, 'at' | 'exact'> | null {
  const first = firstOn(line, fact, book)
  if (valueAt(line, first).gte(wanted)) return { at: first, exact: fractionWords(line.exact) }
  if (line.slope.lte(0)) return null
  const rise = wanted.minus(line.value).plus(line.slope.times(line.at))
  const [top, bottom] = reduced(rise, line.slope)
  return { at: reaching(exact(top).div(bottom), fact, book), exact: fractionWords([top, bottom]) }
}

/** The most that any value of the fact gives; null without a ceiling, or while something else is unanswered or unmet. */
export function mostOver(rule: ReadyRule, book: Ready, facts: Facts, fact: string): Money | null {
  const lines = linesOver(rule, book, facts, fact)
  if (lastOf(lines)?.slope.lte(0) !== true) return null
  const ends = lines.flatMap((line, i) => {
    const [first, next] = [firstOn(line, fact, book), lines[i + 1]]
    const last = next === undefined ? first : before(next.from, fact, book)
    return last.lt(first) ? [valueAt(line, first)] : [valueAt(line, first), valueAt(line, last)]
  })
  return tidy(ends.reduce((top, one) => (one.gt(top) ? one : top)))
}
