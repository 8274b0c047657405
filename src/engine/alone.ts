import type { ReadyLimit, ReadyRule } from './ready.ts'
import { limitOf, under } from './ceiling.ts'
import { input, money, unansweredOf, type Context } from './context.ts'
import { total } from './formula/share.ts'
import { lessRange, point, timesRange, type Range } from './range.ts'
import { join, settled, type Input, type Step } from './step.ts'
import type { Money } from '../money/money.ts'

/** The limits a measure meets alone, in order: what was paid before, its yearly ceiling, the room all public money leaves. */
export function alone(rule: ReadyRule, formula: Step, limits: readonly ReadyLimit[], context: Context): Step {
  let step = rule.topUp ? toppedUp(rule, formula, context) : formula
  for (const limit of limits) {
    if (limit.kind === 'annual') step = yearly(limit, step, context)
    if (limit.kind === 'aggregate') step = withinRoom(limit, step, context)
  }
  return step
}

/** 差额补足: the level reached less what was paid before. */
function toppedUp(rule: ReadyRule, before: Step, context: Context): Step {
  if (before.unmet !== null) return before
  const paid = input(context, `${rule.id}.paid`, null)
  const range = lessRange(before.range, money(paid.value))
  const bites = paid.answered && !paid.value.low.isZero()
  const missing = settled(range, join(before.missing, unansweredOf([paid])))
  return {
    kind: 'topUp',
    paid,
    before,
    bites,
    range,
    bound: before.bound,
    limiter: paid.answered ? (bites ? 'topUp' : before.limiter) : null,
    missing,
    unmet: null,
  }
}

/** One year's ceiling, by class where the text names classes; a class outside them is not limited. */
function yearly(limit: Extract<ReadyLimit, { kind: 'annual' }>, before: Step, context: Context): Step {
  if (before.unmet !== null) return before
  const by = 'kind' in limit.value ? limit.value.by : null
  const found = limitOf(limit.value, context)
  const outside = found.unmet !== null
  const range: Range = outside ? { low: before.range.low, high: null } : openAbove(found.range, limit, context)
  if (outside) return { ...before, kind: 'annual', limit: range, by, outside, before, bites: false }
  return { kind: 'annual', limit: range, by, outside, before, ...under(before, range, found.missing, 'annual') }
}

/** While the class is unknown and the fact has values outside the list, nothing may limit at all. */
function openAbove(range: Range, limit: Extract<ReadyLimit, { kind: 'annual' }>, context: Context): Range {
  if (!('kind' in limit.value) || context.facts.get(limit.value.by) !== undefined) return range
  const { by, of } = limit.value
  const others = context.book[by]?.values?.some((value) => !(value.id in of)) ?? true
  return others ? { low: range.low, high: null } : range
}

/** Room = the share of the base − everything received; below nothing it is nothing. */
function withinRoom(limit: Extract<ReadyLimit, { kind: 'aggregate' }>, before: Step, context: Context): Step {
  if (before.unmet !== null) return before
  const base = input(context, limit.of, limit.as)
  const received = limit.counts.map((fact) => input(context, fact, null))
  const room = lessRange(timesRange(money(base.value), point(limit.share)), total(received))
  const asked = settled(room, unansweredOf([base, ...received]))
  const reach = { low: room.low, high: reachable(before, room.high, received) }
  return { kind: 'aggregate', room, base, share: limit.share, received, before, ...under(before, reach, asked, 'aggregate') }
}

/**
 * The most the room lets a match reach while matched money is unanswered: each yuan of it raises the award by the rate
 * and lowers the room by one, so the best is where both meet: rate × (k + x) = room − x.
 */
function reachable(before: Step, room: Money | null, received: readonly Input[]): Money | null {
  const match = before.kind === 'cap' ? before.before : before
  if (match.kind !== 'match' || room === null) return room
  const shared = match.inputs.some((one) => !one.answered && received.some(({ fact }) => fact === one.fact))
  const known = total(match.inputs.filter((one) => one.answered)).low.times(match.rate)
  return shared && room.gt(known) ? (room.minus(room.minus(known).div(match.rate.plus(1))) as Money) : room
}
