import { createHash } from 'node:crypto'
import type { Rule, RuleLimit } from '../../schema/rulebook.ts'

/**
 * Six letters and digits made of all that a measure is computed by: whom it pays, when, what, and the limits of its own text over it.
 * Titles and topics are none of it. Made in the script of the texts, so that it is the same in every script.
 */
export function digestOf(rule: Rule, limits: readonly RuleLimit[]): string {
  const { payee, when, pays, frequency, duration, selection, budget, topUp, openPoints } = rule
  const computed = {
    payee: { ...payee, words: null },
    when,
    pays,
    frequency,
    duration,
    selection,
    budget,
    topUp,
    premise: rule.premise,
    payOut: rule.payOut,
  }
  const readings = openPoints.map((point) => point.readings.map(({ id, cautious, set }) => ({ id, cautious, set })))
  const own = limits.filter((limit) => limit.policy === rule.policy && binds(limit, rule.id))
  return shortened(JSON.stringify(sorted({ computed, readings, limits: own.map(onlyOf(rule.id)) })))
}

const binds = (limit: RuleLimit, id: string): boolean =>
  limit.kind === 'onlyHighest' ? limit.pairs.some(({ newer }) => newer === id) : limit.over.includes(id)

/** Of the pairs of old and new those of this measure: a further pair changes nothing for it. */
const onlyOf =
  (id: string) =>
  (limit: RuleLimit): unknown =>
    limit.kind === 'onlyHighest' ? { ...limit, pairs: limit.pairs.filter(({ newer }) => newer === id) } : limit

/** The order in which fields are written down says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = Object.entries(value)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const length = 6

function shortened(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  const { found } = Array.from({ length }).reduce<{ rest: bigint; found: string }>(
    ({ rest, found: before }) => ({ rest: rest / 62n, found: before + signs.charAt(Number(rest % 62n)) }),
    { rest: bytes.readBigUInt64BE(), found: '' },
  )
  return found
}
