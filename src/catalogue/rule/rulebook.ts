import { rolesFact } from '../../engine/facts/ids.ts'
import { source } from '../../schema/locales.ts'
import type { Catalogue, CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Rule, Rulebook, RuleFact, RuleLimit } from '../../schema/rulebook.ts'
import { digestOf } from './digest.ts'
import { toLimit } from './limit.ts'
import { toRule } from './rule.ts'

/**
 * The machine part of a checked catalogue, quotes left behind. `locale` names the script the catalogue is in;
 * ids and figures are the same in both.
 */
export function toRulebook(catalogue: Catalogue, only: readonly string[] = catalogue.policies.map(({ id }) => id)): Rulebook {
  const policies = catalogue.policies.filter(({ id }) => only.includes(id))
  const measures = policies.flatMap((policy) => inClauseOrder(policy).map((each) => toRule(each, policy, catalogue)))
  const limits = policies.flatMap((policy) => limitsOf(policy, catalogue))
  const facts = factsOf(policies, measures, catalogue)
  const subjects = new Set(Object.values(facts).map(({ subject }) => subject))
  return {
    version: catalogue.version,
    locale: source,
    policies: policies.map(({ id, title, shortTitle, region, role, stage, dates }) => ({
      id,
      title,
      shortTitle,
      region,
      role,
      stage,
      effective: dates.effective?.iso ?? null,
      expires: dates.expires?.iso ?? null,
    })),
    measures: measures.map((rule) => toldOf(rule, limits, catalogue)),
    limits,
    facts,
    subjects: Object.fromEntries(Object.entries(catalogue.subjects).filter(([id]) => subjects.has(id))),
    regions: { ...catalogue.regions },
    labels: Object.fromEntries(policies.flatMap(labelsOf)),
  }
}

/** With what a link says of it, and where 更新记录 does. */
function toldOf(rule: Rule, limits: readonly RuleLimit[], { told }: Catalogue): Rule {
  const line = told[rule.id]
  return { ...rule, digest: digestOf(rule, limits), ...(line !== undefined && { told: line }) }
}

function inClauseOrder(policy: Policy): CatalogueMeasure[] {
  const order = new Map(policy.clauses.map(({ id }, at) => [id, at]))
  return [...policy.measures].sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0))
}

const labelsOf = (policy: Policy): [string, string][] =>
  policy.clauses.flatMap(({ id, label, measures }) => (label === undefined || measures.length === 0 ? [] : [[`${policy.id}/${id}`, label]]))

function limitsOf(policy: Policy, catalogue: Catalogue): RuleLimit[] {
  return policy.limits.map((limit) => {
    if (limit.kind !== 'onlyHighest') return toLimit(limit, { facts: catalogue.facts, region: policy.region, ceiling: false })
    const mine = (id: string): boolean => id.startsWith(`${policy.id}/`)
    const pairs = catalogue.relations.sameMatter.filter(({ newer }) => mine(newer))
    return {
      id: limit.id,
      policy: policy.id,
      clause: limit.clause,
      kind: 'onlyHighest',
      pairs: pairs.map(({ older, newer, doubt }) => ({ older, newer, doubt: doubt ?? null })),
    }
  })
}

/** Every fact these rules ask, with `.before` and `.paid` of the measures that have them. */
function factsOf(policies: readonly Policy[], measures: readonly Rule[], catalogue: Catalogue): Record<string, RuleFact> {
  const named = new Set([rolesFact, ...policies.flatMap((policy) => policy.measures.flatMap(({ asks }) => asks.map(({ fact }) => fact)))])
  const former = Object.values(catalogue.facts).flatMap(({ id, formerly }) => (named.has(id) ? (formerly ?? []) : []))
  const asked = Object.values(catalogue.facts).filter(({ id }) => named.has(id) || former.includes(id))
  const paired = new Set(catalogue.relations.sameMatter.flatMap(({ older, newer }) => [older, newer]))
  const own = measures.flatMap((rule): (readonly [string, RuleFact])[] => {
    const had = rule.frequency === 'firstTime' ? '此前已达到、通过或获得过' : '此前已获得过'
    const before: RuleFact = { kind: 'flag', words: `${had}“${rule.title}”`, subject: rule.id }
    const paid: RuleFact = { kind: 'money', words: `此前“${rule.title}”已获金额`, subject: rule.id }
    return [
      ...(isOnce(rule) ? ([[`${rule.id}.before`, before]] as const) : []),
      ...(rule.topUp || paired.has(rule.id) ? ([[`${rule.id}.paid`, paid]] as const) : []),
    ]
  })
  return Object.fromEntries([...asked.map(({ id, ...fact }): [string, RuleFact] => [id, fact]), ...own])
}

/** Once-only, or once-only in one reading, and not topped up there: then it matters whether it was had before. */
function isOnce({ frequency, topUp, openPoints }: Rule): boolean {
  const readings = openPoints.flatMap((point) =>
    point.readings.map(({ set }) => ({ frequency: set?.frequency ?? frequency, topUp: set?.topUp ?? topUp })),
  )
  return [{ frequency, topUp }, ...readings].some((each) => (each.frequency === 'once' || each.frequency === 'firstTime') && !each.topUp)
}
