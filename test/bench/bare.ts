import Decimal from 'decimal.js'
import type { Cap, Formula, Levels, Rule, Rulebook, RuleLimit, Test } from '../../src/schema/rulebook.ts'

/**
 * Frozen on 2026-11-24: not to be changed when the engine changes, because the ratio would then say nothing.
 * The same formulas and conditions as plainly as decimal.js can compute them: everything answered, one amount a
 * measure, nothing where it is refused; no steps, no ranges, no judgements.
 */
export type BareValue = Decimal | boolean | string | ReadonlySet<string>
type Figure = Decimal | Levels<Decimal>

const Exact = Decimal.clone({ precision: 60 })
const none = new Exact(0)
const one = new Exact(1)
const year = new Exact(12)
const least = (a: Decimal, b: Decimal): Decimal => (b.lt(a) ? b : a)
const less = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a.minus(b) : none)

export class Bare {
  readonly #book: Rulebook<Decimal, Decimal, Decimal>
  readonly #limits: ReadonlyMap<string, readonly RuleLimit<Decimal, Decimal, Decimal>[]>
  #facts: ReadonlyMap<string, BareValue> = new Map()
  #months: string | null = null

  constructor(book: Rulebook<Decimal, Decimal, Decimal>) {
    this.#book = book
    this.#limits = new Map(book.measures.map(({ id }) => [id, book.limits.filter((one) => 'over' in one && one.over.includes(id))]))
  }

  amounts(facts: ReadonlyMap<string, BareValue>): Decimal[] {
    this.#facts = facts
    return this.#book.measures.map((rule) => this.#award(rule))
  }

  #award(rule: Rule<Decimal, Decimal, Decimal>): Decimal {
    if (!this.#qualifies(rule)) return none
    const by = rule.duration?.by ?? null
    this.#months = by !== null && (this.#book.facts[by]?.unit ?? '').includes('月') ? by : null
    let amount = this.#pay(rule.pays) ?? none
    if (rule.topUp) amount = less(amount, this.#number(`${rule.id}.paid`))
    for (const limit of this.#limits.get(rule.id) ?? []) {
      if (limit.kind === 'annual') amount = least(amount, this.#figure(limit.value) ?? amount)
      if (limit.kind === 'aggregate') amount = least(amount, less(limit.share.times(this.#number(limit.of)), this.#total(limit.counts)))
    }
    return amount
  }

  #qualifies({ id, payee, when, frequency, topUp, selection }: Rule<Decimal, Decimal, Decimal>): boolean {
    if (payee.stated && !payee.open && !this.#has('applicant.roles', payee.roles)) return false
    if ((frequency === 'once' || frequency === 'firstTime') && !topUp && this.#facts.get(`${id}.before`) !== false) return false
    if (selection !== null && this.#facts.get(selection.fact) === false) return false
    return when === null || this.#met(when)
  }

  #met(test: Test<Decimal>): boolean {
    switch (test.kind) {
      case 'atLeast':
        return this.#number(test.fact).gte(test.value)
      case 'moreThan':
        return this.#number(test.fact).gt(test.value)
      case 'atMost':
        return this.#number(test.fact).lte(test.value)
      case 'lessThan':
        return this.#number(test.fact).lt(test.value)
      case 'is':
        return this.#has(test.fact, [test.value])
      case 'oneOf':
        return test.open || this.#has(test.fact, test.values)
      case 'within':
        return this.#begins(test.fact, test.region.replace(/(00)+$/, ''))
      case 'judged':
        return this.#facts.get(test.fact) !== false
      case 'all':
        return test.of.every((part) => this.#met(part))
      case 'any':
        return test.of.some((part) => this.#met(part))
      case 'not':
        return !this.#met(test.of)
    }
  }

  /** null: the formula itself refuses, below the lowest tier or outside the levels. */
  #pay(formula: Formula<Decimal, Decimal, Decimal>): Decimal | null {
    switch (formula.kind) {
      case 'fixed':
        return formula.amount
      case 'share':
      case 'match': {
        const rate = this.#figure(formula.rate)
        return this.#capped(rate && this.#total(formula.of).times(rate), formula.cap)
      }
      case 'perUnit': {
        const each = 'kind' in formula.each ? this.#pay(formula.each) : formula.each
        const units = less(this.#number(formula.count), formula.over ?? none)
        return this.#capped(each && each.times(formula.atMost === null ? units : least(units, formula.atMost)), formula.cap)
      }
      case 'tiers': {
        const reached = formula.steps.findLast(({ at }) => this.#number(formula.by).gte(at))
        return this.#capped(reached?.amount ?? null, formula.cap)
      }
      case 'levels':
        return this.#figure(formula)
      case 'times': {
        const product = formula.of.reduce((all, fact) => all.times(this.#number(fact)), one)
        return this.#capped(product, formula.cap)
      }
      case 'sum': {
        const parts = formula.of.flatMap((part) => this.#pay(part) ?? [])
        return this.#capped(parts.length === 0 ? null : parts.reduce((all, part) => all.plus(part)), formula.cap)
      }
      case 'least': {
        const parts = formula.of.flatMap((part) => this.#pay(part) ?? [])
        return this.#capped(parts.length < formula.of.length ? null : parts.reduce(least), formula.cap)
      }
      case 'years':
        return formula.of[0] === undefined ? none : this.#pay(formula.of[0].pays)
      case 'given':
        return this.#met(formula.if) ? this.#pay(formula.pays) : none
      case 'open':
        return null
    }
  }

  #capped(amount: Decimal | null, cap: Cap<Decimal> | null): Decimal | null {
    if (amount === null || cap === null) return amount
    const most = this.#figure(cap.value)
    return most && least(amount, most)
  }

  /** The figure, or that of the highest listed level reached, of the choice, of the best title. */
  #figure(value: Figure | Pick<Levels<Figure>, 'by' | 'of'>): Decimal | null {
    if (value instanceof Decimal) return value
    const known = this.#facts.get(value.by)
    if (!(known instanceof Decimal)) {
      const listed = Object.entries(value.of).flatMap(([id, figure]) => (this.#has(value.by, [id]) ? (this.#figure(figure) ?? []) : []))
      return listed.length === 0 ? null : listed.reduce((a, b) => (b.gt(a) ? b : a))
    }
    const reached = this.#book.facts[value.by]?.values?.findLast(({ id }, place) => id in value.of && known.gte(place))
    const figure = reached === undefined ? undefined : value.of[reached.id]
    return figure === undefined ? null : this.#figure(figure)
  }

  #has(fact: string, values: readonly string[]): boolean {
    const known = this.#facts.get(fact)
    if (typeof known === 'object' && !(known instanceof Decimal)) return values.some((value) => known.has(value))
    return values.includes(String(known))
  }
  #begins(fact: string, digits: string): boolean {
    const known = this.#facts.get(fact)
    return typeof known === 'string' && known.startsWith(digits)
  }
  #number(fact: string): Decimal {
    const known = this.#facts.get(fact)
    if (!(known instanceof Decimal)) throw new Error(`${fact} is not answered with one number`)
    return fact === this.#months ? least(known, year) : known
  }
  #total = (facts: readonly string[]): Decimal => facts.reduce((sum, fact) => sum.plus(this.#number(fact)), none)
}
