import { exact, none, nothing, type Exact, type Money } from '../../money/money.ts'
import { calculate } from './calculate.ts'
import { capped } from './ceiling.ts'
import { inFacts, input, type Context } from './context.ts'
import { lengthOf, numberFact, withFact } from '../facts/facts.ts'
import { addRanges, isPoint, point, timesRange, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, unpaid, type Step } from './step.ts'

type PerUnit = Extract<ReadyFormula, { kind: 'perUnit' }>

/** each × (count − over), at most atMost units. Unequal units come as a list of amounts, one a unit. */
export function perUnit(formula: PerUnit, context: Context): Step {
  const listed = listIn(formula, context)
  if (listed !== null) return capped(oneByOne(formula, context, listed.fact, listed.values), formula.cap, context)
  const counted = input(context, formula.count, null)
  const each = calculate(formula.each, context)
  const beyond: Range<Exact> = {
    low: after(counted.value.low, formula.over),
    high: counted.value.high === null ? null : after(counted.value.high, formula.over),
  }
  const units: Range<Exact> = { low: within(beyond.low, formula.atMost) ?? none, high: within(beyond.high, formula.atMost) }
  const range = timesRange(each.range, units)
  const cut = formula.atMost !== null && beyond.low.gt(formula.atMost)
  const uncut = formula.atMost === null || (beyond.high !== null && beyond.high.lte(formula.atMost))
  const upTo = formula.bound === 'upTo' || each.bound === 'upTo' || !uncut
  return capped(
    {
      kind: 'perUnit',
      each,
      units,
      counted,
      over: formula.over,
      atMost: formula.atMost,
      items: [],
      range,
      bound: upTo ? 'upTo' : 'exact',
      limiter: cut ? 'unitCap' : uncut ? each.limiter : null,
      missing: settled(range, join(counted.answered || cut ? [] : [counted.fact], each.missing)),
      unmet: each.unmet,
    },
    formula.cap,
    context,
  )
}

const after = (value: Exact, over: Exact | null): Exact => (over === null ? value : value.gt(over) ? value.minus(over) : none)
const within = (value: Exact | null, atMost: Exact | null): Exact | null =>
  atMost === null ? value : value === null || value.gt(atMost) ? atMost : value

/** The base of `each` that was answered as a list, if any. */
function listIn(formula: PerUnit, context: Context): { fact: string; values: readonly Money[] } | null {
  if (formula.each.kind !== 'share') return null
  for (const fact of formula.each.of) {
    const known = context.facts.get(fact)
    if (known?.kind === 'list' && known.values.length > 0) return { fact, values: known.values }
  }
  return null
}

/** Each unit with its own amount; where the text pays only so many, the best for the applicant. */
function oneByOne(formula: PerUnit, context: Context, fact: string, values: readonly Money[]): Step {
  const all = values.map((value) => calculate(formula.each, inFacts(context, withFact(context.facts, fact, numberFact(value)))))
  const sorted = [...all].sort((a, b) => b.range.low.cmp(a.range.low))
  const best = formula.over === null ? sorted : sorted.slice(0, Math.max(0, sorted.length - formula.over.toNumber()))
  const items = formula.atMost === null ? best : best.slice(0, formula.atMost.toNumber())
  const range = items.reduce<Range>((sum, item) => addRanges(sum, item.range), point(nothing))
  const cut = items.length < best.length
  const upTo = formula.bound === 'upTo' || cut || items.some((item) => item.bound === 'upTo')
  const counted = { fact: formula.count, as: null, value: point(lengthOf(values)), answered: true }
  return {
    kind: 'perUnit',
    each: unpaid,
    units: point(exact(String(items.length))),
    counted,
    over: formula.over,
    atMost: formula.atMost,
    items,
    range,
    bound: upTo ? 'upTo' : 'exact',
    limiter: cut ? 'unitCap' : (items.find((item) => item.limiter !== 'formula')?.limiter ?? 'formula'),
    missing: isPoint(range) ? [] : join(...items.map((item) => item.missing)),
    unmet: null,
  }
}
