import type { Bound, Cap, Formula, Levels, Rule, Rulebook, Slice } from '../../src/schema/rulebook.ts'
import { Answered } from './answered.ts'
import { limitsOf, type AloneLimit, type PlainFacts } from './facts.ts'
import { fraction, isMore, isSame, least, minus, most, plus, times, total, zero, type Fraction } from './fraction.ts'

/**
 * The meaning of a measure written a second time, from the words of the design alone, as simply as it can be said:
 * everything is answered, so every line is a plain sum. What is not answered is tried out in completion.ts.
 */
export type Limiter = 'formula' | 'tier' | 'cap' | 'unitCap' | 'yearCap' | 'topUp' | 'annual' | 'aggregate'
export interface Exact {
  readonly status: 'mayQualify' | 'notMet' | 'notComputable'
  /** null: notComputable. */
  readonly amount: Fraction | null
  readonly bound: Bound
  /** What decided the amount; null where none was computed. */
  readonly limiter: Limiter | null
  readonly overYears: { readonly years: Fraction; readonly amount: Fraction } | null
}
interface Sum {
  readonly amount: Fraction
  readonly bound: Bound
  readonly limiter: Limiter
}
/** Nothing is paid: below the lowest tier, outside the levels. */
type Paid = Sum | 'unmet'

const notMet = { status: 'notMet', amount: zero, bound: 'exact', limiter: null, overYears: null } as const

/** One measure with every fact it mentions answered (judged flags may stay open). */
export function assessComplete(book: Rulebook, facts: PlainFacts, rule: Rule): Exact {
  const world = new World(book, facts)
  if (!world.mayHave(rule)) return notMet
  if (rule.pays.kind === 'open') return { status: 'notComputable', amount: null, bound: 'exact', limiter: null, overYears: null }
  const limits = limitsOf(rule, book)
  const scheduled = rule.pays.kind === 'years' ? times(total(rule.pays.of.map(({ years }) => fraction(years))), fraction('12')) : null
  const asked = rule.duration?.by == null ? null : world.monthsOf(rule.duration.by)
  const months = scheduled === null || asked === null ? (asked ?? scheduled) : least(asked, scheduled)
  const first = world.inYear(rule, 0n).award(rule, limits)
  if (first === 'unmet') return notMet
  if (isSame(first.amount, zero)) return { ...notMet, bound: first.bound, limiter: first.limiter }
  return { status: 'mayQualify', ...first, overYears: months === null ? null : world.years(rule, limits, months) }
}

export class World extends Answered {
  /** Which year of a schedule, from 0. */
  year = 0n
  with(fact: string, answer: string): World {
    const other = new World(this.book, this.facts, { ...this.instead, [fact]: answer })
    other.year = this.year
    return other
  }

  // Money: formula → cap → unit, payee or year cap → topUp → annual → aggregate.

  award(rule: Rule, limits: readonly AloneLimit[]): Paid {
    let sum = this.pay(rule.pays)
    if (sum === 'unmet') return sum
    if (rule.topUp) sum = this.topUp(sum, this.number(`${rule.id}.paid`))
    for (const limit of limits) if (limit.kind === 'annual') sum = this.annual(sum, limit)
    for (const limit of limits) if (limit.kind === 'aggregate') sum = this.aggregate(sum, limit)
    return sum
  }
  topUp(sum: Sum, before: Fraction): Sum {
    return isSame(before, zero) ? sum : { amount: most(minus(sum.amount, before), zero), bound: sum.bound, limiter: 'topUp' }
  }
  annual(sum: Sum, limit: Extract<AloneLimit, { kind: 'annual' }>): Sum {
    const value = this.figure(limit.value)
    return value === null ? sum : cut(sum, value, 'annual')
  }
  aggregate(sum: Sum, limit: Extract<AloneLimit, { kind: 'aggregate' }>): Sum {
    const room = this.room(limit)
    return cut(sum, limit.refuses === true && isMore(sum.amount, room) ? zero : room, 'aggregate')
  }
  /** What is left after all money received; below nothing is nothing. */
  room(limit: Extract<AloneLimit, { kind: 'aggregate' }>): Fraction {
    const received = total(limit.counts.map((fact) => this.number(fact)))
    return most(minus(times(fraction(limit.share), this.number(limit.of)), received), zero)
  }

  pay(formula: Formula): Paid {
    switch (formula.kind) {
      case 'fixed':
        return { amount: fraction(formula.amount), bound: formula.bound, limiter: 'formula' }
      case 'share': {
        const rate = this.figure(formula.rate)
        if (rate === null) return 'unmet'
        return this.cap(
          {
            amount: times(rate, this.part(formula, total(formula.of.map((fact) => this.number(fact))))),
            bound: formula.bound,
            limiter: 'formula',
          },
          formula.cap,
        )
      }
      case 'match':
        return this.cap(
          {
            amount: times(fraction(formula.rate), total(formula.of.map((fact) => this.number(fact)))),
            bound: formula.bound,
            limiter: 'formula',
          },
          formula.cap,
        )
      case 'times':
        return this.cap(
          { amount: formula.of.map((fact) => this.number(fact)).reduce(times, fraction('1')), bound: formula.bound, limiter: 'formula' },
          formula.cap,
        )
      case 'tiers': {
        const reached = formula.steps
          .filter(({ at, above }) =>
            above === true ? isMore(this.number(formula.by), fraction(at)) : !isMore(fraction(at), this.number(formula.by)),
          )
          .at(-1)
        return reached === undefined
          ? 'unmet'
          : this.cap({ amount: fraction(reached.amount), bound: formula.bound, limiter: 'tier' }, formula.cap)
      }
      case 'levels': {
        const amount = this.figure({ kind: 'levels', by: formula.by, of: formula.of })
        return amount === null ? 'unmet' : { amount, bound: formula.bound, limiter: 'tier' }
      }
      case 'perUnit':
        return this.units(formula)
      case 'sum': {
        const parts = formula.of.map((part) => this.pay(part)).filter((part) => part !== 'unmet')
        if (parts.length === 0) return 'unmet'
        // A part of nothing decides neither.
        const paying = parts.filter(({ amount }) => !isSame(amount, zero))
        const bound = paying.some((part) => part.bound === 'upTo') ? 'upTo' : 'exact'
        const limiter = paying.findLast((part) => part.limiter !== 'formula')?.limiter ?? 'formula'
        return this.cap({ amount: total(parts.map(({ amount }) => amount)), bound, limiter }, formula.cap)
      }
      case 'least': {
        const parts = formula.of.map((part) => this.pay(part))
        if (parts.includes('unmet')) return 'unmet'
        return this.cap(
          parts.filter((part) => part !== 'unmet').reduce((a, b) => (isMore(a.amount, b.amount) ? b : a)),
          formula.cap,
        )
      }
      case 'years': {
        let passed = 0n
        for (const part of formula.of) {
          passed += BigInt(part.years)
          if (this.year < passed) return this.pay(part.pays)
        }
        return { amount: zero, bound: 'exact', limiter: 'formula' }
      }
      case 'given':
        return this.judge(formula.if) === 'unmet' ? { amount: zero, bound: 'exact', limiter: 'formula' } : this.pay(formula.pays)
      case 'open':
        throw new Error('no formula')
    }
  }

  /** The part of a base that lies over an amount and another fact, as far as an amount. */
  part({ over, past, to }: Slice, base: Fraction): Fraction {
    const upTo = to === undefined ? base : least(base, fraction(to))
    const beyond = over === undefined ? upTo : most(minus(upTo, fraction(over)), zero)
    return past === undefined ? beyond : most(minus(beyond, this.number(past)), zero)
  }

  /** One unit after another; of a list the best are kept. */
  units(formula: Extract<Formula, { kind: 'perUnit' }>): Paid {
    const each = formula.each
    const list =
      typeof each === 'string' || each.kind !== 'share'
        ? undefined
        : each.of.map((fact) => ({ fact, answer: this.given(fact) })).find(({ answer }) => typeof answer === 'object')
    const limit = formula.atMost === null ? null : fraction(formula.atMost)
    if (list !== undefined && typeof list.answer === 'object' && typeof each !== 'string') {
      const units = list.answer.map((amount) => this.with(list.fact, amount).pay(each)).filter((unit) => unit !== 'unmet')
      const best = units.toSorted((a, b) => (isSame(a.amount, b.amount) ? 0 : isMore(a.amount, b.amount) ? -1 : 1))
      const kept = limit === null ? best : best.filter((_, at) => isMore(limit, fraction(String(at))))
      const sum: Sum = {
        amount: total(kept.map(({ amount }) => amount)),
        bound: formula.bound === 'upTo' || kept.some(({ bound }) => bound === 'upTo') ? 'upTo' : 'exact',
        limiter: kept.some(({ limiter }) => limiter === 'cap') ? 'cap' : 'formula',
      }
      return this.cap(kept.length < best.length ? { ...sum, bound: 'upTo', limiter: 'unitCap' } : sum, formula.cap)
    }
    const unit: Paid = typeof each === 'string' ? { amount: fraction(each), bound: formula.bound, limiter: 'formula' } : this.pay(each)
    if (unit === 'unmet') return unit
    const count = most(minus(this.number(formula.count), fraction(formula.over ?? '0')), zero)
    const tooMany = limit !== null && isMore(count, limit)
    const amount = times(unit.amount, tooMany ? limit : count)
    const bound = tooMany || formula.bound === 'upTo' ? 'upTo' : unit.bound
    return this.cap({ amount, bound, limiter: tooMany ? 'unitCap' : unit.limiter }, formula.cap)
  }

  cap(sum: Sum, cap: Cap | null): Paid {
    if (cap === null) return sum
    const value = this.figure(cap.value)
    return value === null ? 'unmet' : cut(sum, value, cap.per === 'year' ? 'yearCap' : 'cap')
  }

  /** A figure, or the one of the highest listed level reached, of the choice, of the best member; null: outside the list. */
  figure(value: string | Levels<string | Levels<string>>): Fraction | null {
    if (typeof value === 'string') return fraction(value)
    const { by, of } = value
    if (!this.isLevel(by)) {
      const listed = this.members(by).flatMap((id) => (of[id] === undefined ? [] : (this.figure(of[id]) ?? [])))
      return listed.length === 0 ? null : listed.reduce(most)
    }
    const at = this.place(by, String(this.answer(by)))
    const reached = Object.keys(of)
      .filter((id) => this.place(by, id) <= at)
      .toSorted((a, b) => this.place(by, a) - this.place(by, b))
      .at(-1)
    return reached === undefined ? null : this.figure(of[reached] ?? '')
  }

  // Years: twelve months each, from the first month.

  monthsOf(by: string): Fraction {
    return this.book.facts[by]?.unit === '年' ? times(this.number(by), fraction('12')) : this.number(by)
  }
  /** These facts as they stand in one year: the months that fall into it. */
  inYear(rule: Rule, year: bigint): World {
    const by = rule.duration?.by
    if (rule.pays.kind === 'years') {
      const other = new World(this.book, this.facts, this.instead)
      other.year = year
      return other
    }
    if (by == null) return this
    const left = most(minus(this.monthsOf(by), fraction(String(12n * year))), zero)
    const months = least(left, fraction('12'))
    const inUnit = this.book.facts[by]?.unit === '年' ? times(months, fraction('1/12')) : months
    return this.with(by, `${inUnit.top}/${inUnit.bottom}`)
  }
  years(rule: Rule, limits: readonly AloneLimit[], months: Fraction): { years: Fraction; amount: Fraction } {
    const paidFor = rule.duration?.years == null ? null : fraction(rule.duration.years)
    let [years, amount] = [0n, zero]
    while (isMore(months, fraction(String(12n * years))) && (paidFor === null || isMore(paidFor, fraction(String(years))))) {
      const sum = this.inYear(rule, years).award(rule, limits)
      if (sum !== 'unmet') amount = plus(amount, sum.amount)
      years += 1n
    }
    return { years: fraction(String(years)), amount }
  }
}

/** A ceiling bites only below the amount. */
const cut = (sum: Sum, ceiling: Fraction, limiter: Limiter): Sum =>
  isMore(sum.amount, ceiling) ? { amount: ceiling, bound: 'upTo', limiter } : sum
