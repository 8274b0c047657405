import { exact, none, nothing, type Exact, type Money } from '../../money/money.ts'
import { anatomyOf } from './anatomy.ts'
import { inFacts, input, type Context, type Reckon } from './context.ts'
import { lengthOf, numberFact, withFact } from '../facts/facts.ts'
import { addRanges, isPoint, point, timesRange, type Range } from '../facts/range.ts'
import type { ReadyFormula } from '../facts/ready.ts'
import { join, settled, unpaid, type Step } from './step.ts'

type PerUnit = Extract<ReadyFormula, { kind: 'perUnit' }>

/** each × (count − over), at most atMost units. Unequal units come as a list of amounts, one a unit. */
export function perUnit(formula: PerUnit, context: Context, reckon: Reckon): Step {
  const listed = listIn(formula, context)
  if (listed !== null)
    return oneByOne(formula, listed.values, (amount) =>
      reckon(formula.each, inFacts(context, withFact(context.facts, listed.fact, numberFact(amount)))),
    )
  const { over, atMost } = formula
  const counted = input(context, formula.count, null)
  const each = reckon(formula.each, context)
  const beyond: Range<Exact> = {
    low: after(counted.value.low, over),
    high: counted.value.high === null ? null : after(counted.value.high, over),
  }
  const units: Range<Exact> = { low: within(beyond.low, atMost) ?? none, high: within(beyond.high, atMost) }
  const range = timesRange(each.range, units)
  const cut = atMost !== null && beyond.low.gt(atMost)
  const uncut = atMost === null || (beyond.high !== null && beyond.high.lte(atMost))
  const upTo = formula.bound === 'upTo' || each.bound === 'upTo' || !uncut
  return {
    kind: 'perUnit',
    each,
    units,
    counted,
    over,
    atMost,
    items: [],
    range,
    bound: upTo ? 'upTo' : 'exact',
    limiter: cut ? 'unitCap' : uncut ? each.limiter : null,
    missing: settled(range, join(counted.answered || cut ? [] : [counted.fact], each.missing)),
    unmet: each.unmet,
  }
}

const after = (value: Exact, over: Exact | null): Exact => (over === null ? value : value.gt(over) ? value.minus(over) : none)
const within = (value: Exact | null, atMost: Exact | null): Exact | null =>
  atMost === null ? value : value === null || value.gt(atMost) ? atMost : value

/** The base of `each` that was answered as a list, if any. */
function listIn(formula: PerUnit, context: Context): { fact: string; values: readonly Money[] } | null {
  for (const fact of anatomyOf(formula).lists) {
    const known = context.facts.get(fact)
    if (known?.kind === 'list' && known.values.length > 0) return { fact, values: known.values }
  }
  return null
}

/** Each unit with its own amount; where the text pays only so many, the best for the applicant. */
function oneByOne(formula: PerUnit, values: readonly Money[], reckonOne: (amount: Money) => Step): Step {
  const { over, atMost } = formula
  const all = values.map(reckonOne)
  const sorted = [...all].sort((a, b) => b.range.low.cmp(a.range.low))
  const best = over === null ? sorted : sorted.slice(0, Math.max(0, sorted.length - over.toNumber()))
  const items = atMost === null ? best : best.slice(0, atMost.toNumber())
  const range = items.reduce<Range>((sum, item) => addRanges(sum, item.range), point(nothing))
  const cut = items.length < best.length
  const upTo = formula.bound === 'upTo' || cut || items.some((item) => item.bound === 'upTo')
  const counted = { fact: formula.count, as: null, value: point(lengthOf(values)), answered: true }
  return {
    kind: 'perUnit',
    each: unpaid,
    units: point(exact(String(items.length))),
    counted,
    over,
    atMost,
    items,
    range,
    bound: upTo ? 'upTo' : 'exact',
    limiter: cut ? 'unitCap' : (items.find((item) => item.limiter !== 'formula')?.limiter ?? 'formula'),
    missing: isPoint(range) ? [] : join(...items.map((item) => item.missing)),
    unmet: null,
  }
}
