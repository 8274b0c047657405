import { describe, test } from 'vitest'
import { withFact } from '../../src/engine/facts/facts.ts'
import type { Assessment } from '../../src/engine/index.ts'
import type { Rule, Rulebook } from '../../src/schema/rulebook.ts'
import { books, only } from '../naive/both.ts'
import { comparedWith, formulaParts, type Plain } from '../naive/facts.ts'
import { fraction, isMore } from '../naive/fraction.ts'
import { boundedAbove, onSheets, worldOf, type Measure, type World } from './sheets.ts'

describe.for(books)('%s', ([, book]) => {
  const world = worldOf(book)

  test('more investment, more units, more firms or a higher level never lower an amount, unless the text says 不超过 or 低于 of them', () =>
    raised(
      world,
      (fact, { rule }) =>
        !isFunds(fact) &&
        !fact.endsWith('.paid') &&
        !boundedAbove(rule).has(fact) &&
        !comparedWith(rule).has(fact) &&
        !paysLess(rule, fact, book),
      hasFallen,
    ))

  test('more money from above never lowers an amount before the share of the investment is used up', () =>
    raised(
      world,
      isUpperFunds,
      (before, after) => [before, after].every(isSettled) && after.limiter !== 'aggregate' && hasFallen(before, after),
    ))

  test('more money from the district, paid before, or of what a number is compared with, never raises an amount', () =>
    raised(
      world,
      (fact, { rule }) =>
        (comparedWith(rule).has(fact) && boundedAbove(rule).size === 0) || fact.endsWith('.districtFunds') || fact.endsWith('.paid'),
      (before, after) => hasFallen(after, before),
    ))
})

const isFunds = (fact: string): boolean => fact.endsWith('Funds')
const isUpperFunds = (fact: string): boolean => isFunds(fact) && !fact.endsWith('.districtFunds')

/** Of two assessments of one measure. What is not computed has no amount to fall. */
function hasFallen(before: Assessment, after: Assessment): boolean {
  if (before.amount === null || after.amount === null) return before.status !== after.status && after.status === 'notMet'
  return isLower(after.amount.low, before.amount.low) || isLower(after.amount.high, before.amount.high)
}
const isSettled = ({ missing }: Assessment): boolean => missing.length === 0
type End = NonNullable<Assessment['amount']>['high']
/** null = no ceiling. */
const isLower = (a: End, b: End): boolean => a !== null && (b === null || a.lt(b))

type Breaks = (before: Assessment, after: Assessment) => boolean

/** A lower and a higher answer to each such fact, all else as it is. */
const raised = (world: World, concerns: (fact: string, measure: Measure) => boolean, breaks: Breaks): void =>
  onSheets(150, world, (sheet, dice) => {
    const facts = dice.happens(0.7) ? sheet : world.rubbed(sheet, dice)
    const [known, other] = [world.parsed(facts), world.another(dice)]
    return world.steady.flatMap((measure) =>
      measure.mentioned.flatMap((fact) => {
        const two = concerns(fact, measure) ? inOrder(fact, facts[fact], other[fact], world.book) : null
        if (two === null) return []
        const [before, after] = two.map((answer) => measure.assess(withFact(known, fact, world.parsed({ [fact]: answer }).get(fact))))
        if (before === undefined || after === undefined || !breaks(before, after)) return []
        return [`${measure.rule.id}: ${fact} ${two.join(' → ')} at ${only(facts, measure.mentioned)}`]
      }),
    )
  })

/** The lower answer first; one more unit where they are listed. Null where neither is more. */
function inOrder(fact: string, one: Plain | undefined, other: Plain | undefined, book: Rulebook): readonly [Plain, Plain] | null {
  if (one === undefined || other === undefined) return null
  const { kind, values = [] } = book.facts[fact] ?? {}
  if (kind === 'money' && typeof one === 'object') return [one, [...one, String(typeof other === 'object' ? other[0] : other)]]
  if (typeof one !== 'string' || typeof other !== 'string' || kind === 'choice' || kind === 'region') return null
  const place = (answer: string): string =>
    kind === 'level' ? String(values.findIndex(({ id }) => id === answer)) : kind === 'date' ? answer.replaceAll('-', '') : answer
  return isMore(fraction(place(one)), fraction(place(other))) ? [other, one] : [one, other]
}

/** A table that pays less for a higher level. */
const paysLess = ({ pays }: Rule, fact: string, book: Rulebook): boolean =>
  formulaParts(pays).some((part) => {
    if (part.kind !== 'levels' || part.by !== fact) return false
    const order = (book.facts[fact]?.values ?? []).flatMap(({ id }) => (typeof part.of[id] === 'string' ? [part.of[id]] : []))
    return order.some((amount, at) => isMore(fraction(order[at - 1] ?? '0'), fraction(amount)))
  })
