import type { Rule, Rulebook, Test } from '../../src/schema/rulebook.ts'
import { onlyOnce, type Plain, type PlainFacts } from './facts.ts'
import { fraction, isMore, isSame, plus, times, zero, type Fraction } from './fraction.ts'

type Threshold = Extract<Test, { kind: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' }>

/** What is answered, and whether it meets the conditions: met, unmet, or left to an authority. */
export class Answered {
  readonly book: Rulebook
  readonly facts: PlainFacts
  /** Carried instead of what was answered: the months of one year, one unit of a list. */
  readonly instead: PlainFacts
  constructor(book: Rulebook, facts: PlainFacts, instead: PlainFacts = {}) {
    this.book = book
    this.facts = facts
    this.instead = instead
  }

  mayHave(rule: Rule): boolean {
    const { stated, roles, open } = rule.payee
    if (stated && !open && !roles.some((role) => this.members('applicant.roles').includes(role))) return false
    if (onlyOnce(rule) && this.answer(`${rule.id}.before`) === true) return false
    if (rule.selection !== null && this.given(rule.selection.fact) === false) return false
    return rule.when === null || this.judge(rule.when) !== 'unmet'
  }

  judge(test: Test): 'met' | 'unmet' | 'judged' {
    const so = (is: boolean): 'met' | 'unmet' => (is ? 'met' : 'unmet')
    switch (test.kind) {
      case 'atLeast':
        return this.compared(test, (turn, number) => !isMore(turn, number))
      case 'moreThan':
        return this.compared(test, (turn, number) => isMore(number, turn))
      case 'atMost':
        return this.compared(test, (turn, number) => !isMore(number, turn))
      case 'lessThan':
        return this.compared(test, (turn, number) => isMore(turn, number))
      case 'is':
        return so(
          this.isLevel(test.fact) ? isSame(this.number(test.fact), fraction(test.value)) : String(this.answer(test.fact)) === test.value,
        )
      case 'within':
        return so(String(this.answer(test.fact)).startsWith(test.region.replace(/(00)+$/, '')))
      case 'judged': {
        const answer = this.given(test.fact)
        return answer === undefined ? 'judged' : so(answer === true)
      }
      case 'oneOf': {
        if (test.open && this.given(test.fact) === undefined) return 'judged'
        if (test.values.some((value) => this.members(test.fact).includes(value))) return 'met'
        return test.open ? 'judged' : 'unmet'
      }
      case 'all': {
        const parts = test.of.map((part) => this.judge(part))
        return parts.includes('unmet') ? 'unmet' : parts.includes('judged') ? 'judged' : 'met'
      }
      case 'any': {
        const parts = test.of.map((part) => this.judge(part))
        return parts.includes('met') ? 'met' : parts.includes('judged') ? 'judged' : 'unmet'
      }
      case 'not': {
        const part = this.judge(test.of)
        return part === 'judged' ? 'judged' : so(part === 'unmet')
      }
    }
  }

  /** A number against so much, or against so much more than another, or so many times another; growth from nothing is left to an authority. */
  compared(test: Threshold, holds: (turn: Fraction, number: Fraction) => boolean): 'met' | 'unmet' | 'judged' {
    const more = fraction(test.value)
    if (test.past === undefined) return holds(more, this.number(test.fact)) ? 'met' : 'unmet'
    const past = this.number(test.past)
    if (isSame(past, zero) && isSame(more, zero)) return 'judged'
    return holds(plus(times(past, fraction(test.times ?? '1')), more), this.number(test.fact)) ? 'met' : 'unmet'
  }

  given(fact: string): Plain | undefined {
    return this.instead[fact] ?? this.facts[fact]
  }
  answer(fact: string): Plain {
    const answer = this.given(fact)
    if (answer === undefined) throw new Error(`${fact} is not answered`)
    return answer
  }
  members(fact: string): readonly string[] {
    const answer = this.answer(fact)
    return typeof answer === 'object' ? answer : [String(answer)]
  }
  isLevel(fact: string): boolean {
    return this.book.facts[fact]?.kind === 'level'
  }
  /** A level is its place among the fact's values, from 0. */
  number(fact: string): Fraction {
    const answer = String(this.answer(fact))
    if (this.book.facts[fact]?.kind === 'date') return fraction(answer.replaceAll('-', ''))
    return fraction(this.isLevel(fact) ? String(this.place(fact, answer)) : answer)
  }
  place(fact: string, id: string): number {
    return (this.book.facts[fact]?.values ?? []).findIndex((value) => value.id === id)
  }
}
