import type { ReadyLimit, ReadyRule } from '../facts/ready.ts'
import { under } from '../formula/ceiling.ts'
import { input, money, unansweredOf, type Context } from '../formula/context.ts'
import { valueOf } from '../formula/reached.ts'
import { total } from '../formula/share.ts'
import { lessRange, point, timesRange, type Range } from '../facts/range.ts'
import { join, settled, type Input, type Step } from '../formula/step.ts'
import { asYuan, greater, less, lesser, nothing, plus, share, type Money } from '../../money/money.ts'
import { downToFen, upToFen } from '../../money/rounding.ts'

/** The limits a measure meets alone, in order: what was paid before, its yearly ceiling, the room all public money leaves. */
export function alone(rule: ReadyRule, formula: Step, limits: readonly ReadyLimit[], context: Context): Step {
  let step = rule.topUp ? toppedUp(rule, formula, context) : formula
  for (const limit of limits) {
    if (limit.kind === 'annual') step = yearly(limit, step, context)
    if (limit.kind === 'aggregate' && rule.premise === undefined) step = withinRoom(limit, step, context)
  }
  return rule.premise === undefined ? step : withinRoom(rule.premise, step, context)
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

type Annual = Extract<ReadyLimit, { kind: 'annual' }>
type Room = Pick<Extract<ReadyLimit, { kind: 'aggregate' }>, 'share' | 'of' | 'as' | 'counts'>

/** One year's ceiling; a class outside those the text names is not limited. */
function yearly(limit: Annual, before: Step, context: Context): Step {
  if (before.unmet !== null) return before
  const by = 'kind' in limit.value ? limit.value.by : null
  const { range, missing, outside } = yearCeiling(limit, context)
  if (outside) return { ...before, kind: 'annual', limit: range, by, outside, before, bites: false }
  return { kind: 'annual', limit: range, by, outside, before, ...under(before, range, missing, 'annual') }
}

/**
 * What one year's ceiling leaves. High is null for a class outside the listed ones, and while the class is unknown
 * and may lie outside them: nothing may limit at all.
 */
export function yearCeiling(limit: Annual, context: Context): { range: Range; missing: readonly string[]; outside: boolean } {
  const { range, missing, outside, unmet } = valueOf(limit.value, nothing, context)
  return { range: outside || unmet !== null ? { low: range.low, high: null } : range, missing, outside: unmet !== null }
}

/** Room = the share of the base − everything received; below nothing it is nothing. */
export function roomOf(
  limit: Room,
  context: Context,
): { room: Range; base: Input; received: readonly Input[]; missing: readonly string[] } {
  const base = input(context, limit.of, limit.as)
  const received = limit.counts.map((fact) => input(context, fact, null))
  const room = lessRange(timesRange(money(base.value), point(limit.share)), total(received))
  return { room, base, received, missing: settled(room, unansweredOf([base, ...received])) }
}

function withinRoom(limit: Room & { refuses?: boolean }, before: Step, context: Context): Step {
  if (before.unmet !== null) return before
  const { room, base, received, missing } = roomOf(limit, context)
  const reach = { low: room.low, high: reachable(before, room.high, received) }
  const line = under(before, reach, missing, 'aggregate')
  const cut = limit.refuses === true ? refusedBeyond(line, before, missing) : line
  return { kind: 'aggregate', room, base, share: limit.share, received, before, ...cut }
}

/** What does not fit is refused whole: what might be cut may be nothing, and at most what fits. */
function refusedBeyond(line: ReturnType<typeof under>, before: Step, asked: readonly string[]): ReturnType<typeof under> {
  if (line.bites) return { ...line, range: point(nothing), missing: [] }
  if (line.range === before.range) return line
  return { ...line, range: { low: nothing, high: line.range.high }, missing: join(before.missing, asked) }
}

/** What a ceiling stands on. */
const inside = (step: Step): Step => (step.kind === 'cap' || step.kind === 'annual' ? inside(step.before) : step)

/**
 * The most the room lets a match reach while matched money is unanswered: each yuan of it raises the award by the rate
 * and lowers the room by one, so the best is at one of the two fen about where both meet: rate × (k + x) = room − x.
 */
function reachable(before: Step, room: Money | null, received: readonly Input[]): Money | null {
  const match = inside(before)
  if (match.kind !== 'match' || room === null) return room
  const shared = match.inputs.some((one) => !one.answered && received.some(({ fact }) => fact === one.fact))
  const known = share(total(match.inputs).low, match.rate)
  if (!shared || room.lte(known)) return room
  const meet = room.minus(known).div(match.rate.plus(1))
  const at = (more: Money): Money => lesser(plus(known, share(more, match.rate)), less(room, more))
  return greater(at(asYuan(downToFen(meet))), at(asYuan(upToFen(meet))))
}
