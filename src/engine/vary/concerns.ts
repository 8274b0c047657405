import type { Assessment } from '../alone/assess.ts'
import { nothing } from '../../money/money.ts'
import { point } from '../facts/range.ts'
import { ownFact, rolesFact, subjectPart } from '../facts/ids.ts'
import type { Facts, Known } from '../facts/facts.ts'
import type { Ready, ReadyRule } from '../facts/ready.ts'
import { factsOf, factsOfReadings } from './rests.ts'

/**
 * Whether the answers concern a measure (product.md §4). One that only the authority's judgement or the payee decides concerns
 * nobody before its thing is said to exist: until then it is 待确认, shown without an amount, in no sum and in no row of a batch.
 * A refusal, and what has no formula, say so whatever is answered. The assessment itself never hangs on this.
 */
export function concerns({ rule, status }: Pick<Assessment, 'rule' | 'status'>, book: Ready, facts: Facts): boolean {
  if (status === 'notMet' || status === 'notComputable') return true
  const things = thingsOf(rule, book)
  return (things.length === 0 ? [rolesFact] : things).some((fact) => affirms(facts.get(fact), book.facts[fact]?.kind === 'level'))
}

/** How one that concerns nobody goes into a sum: its text is there, it asks for nothing. */
export const asksNothing = ({ rule, judgement }: Assessment): Assessment => ({
  rule,
  judgement,
  assumes: [],
  selective: false,
  subjectToBudget: false,
  status: 'notMet',
  amount: { ...point(nothing), bound: 'exact' },
  step: null,
  limiter: null,
  because: [],
  overYears: null,
  missing: [],
})

/**
 * What a measure asks of what it pays for; where it asks of nothing but who one is (`lasting`), that. A reading may ask of a further
 * thing, as of a node project beside a running node: that is no thing of this measure.
 */
export function thingsOf(rule: ReadyRule, book: Ready): string[] {
  const read = factsOfReadings(rule, book)
  const asked = factsOf(rule, book).filter((fact) => fact !== rolesFact && ownFact(fact) === null && book.facts[fact]?.kind !== 'region')
  const subjects = new Set(asked.filter((fact) => !read.includes(fact)).map(subjectPart))
  const own = asked.filter((fact) => subjects.has(subjectPart(fact)))
  const things = own.filter((fact) => book.subjects[subjectPart(fact)]?.lasting !== true)
  return things.length === 0 ? own : things
}

/** 否 and nothing affirm nothing; the lowest level is a level. */
function affirms(known: Known | undefined, level: boolean): boolean {
  switch (known?.kind) {
    case undefined:
      return false
    case 'flag':
      return known.value
    case 'number':
      return level || !known.value.isZero()
    case 'list':
      return known.values.some((value) => !value.isZero())
    case 'set':
      return known.values.size > 0
    case 'choice':
      return true
  }
}
