import { rolesFact } from '../../engine/facts/ids.ts'
import { inEach } from '../../locale/segments.ts'
import type { Catalogue, CatalogueMeasure, Locale, Policy, PolicyLimit } from '../../schema/catalogue.ts'
import { source } from '../../schema/locales.ts'
import { quoteIn } from '../../schema/quoted.ts'
import type { Rule, Rulebook } from '../../schema/rulebook.ts'
import { sayConditions } from '../formula/conditions.ts'
import { sayFormula } from '../formula/formula.ts'
import { sayPayee } from '../formula/measureCard.ts'
import { measureOf, policyOf, type Edition } from '../site/edition.ts'
import { href } from '../site/href.ts'
import { policyPath } from '../site/paths.ts'
import { statusOf } from '../site/status.ts'
import { contract, licence } from './contract.ts'
import { inAll, toClauseData, toFactsData } from './openData.ts'
import type { PolicyData, RelationsData } from './policyDataSchema.ts'

export type Editions = Readonly<Record<Locale, Edition>>

/** policies/<id>.json: one text, whole. @param made the rulebook of this text alone, as read. */
export function toPolicyData(id: string, editions: Editions, made: Rulebook): PolicyData {
  const { catalogue } = editions[source]
  const policy = policyOf(editions[source], id)
  return {
    contract,
    version: catalogue.version,
    licence,
    policy: headOf(policy, editions),
    clauses: policy.clauses.map(toClauseData),
    measures: made.measures.map((rule) => toMeasureData(rule, editions)),
    limits: made.limits.map((rule) => ({ rule, quote: limitQuote(policy, rule.id) })),
    facts: factsOf(policy, catalogue, made),
  }
}

function headOf(policy: Policy, editions: Editions): PolicyData['policy'] {
  const { id, title, shortTitle, issuer, interpreter, number, role, stage, dates, validity, basis, repaired, rules } = policy
  const { catalogue } = editions[source]
  return {
    id,
    title: inAll(title),
    shortTitle: inAll(shortTitle),
    regions: regionsOf(policy.region, catalogue.regions),
    issuer: issuer ?? null,
    interpreter: interpreter?.words ?? null,
    number: number?.words ?? null,
    role,
    stage,
    dates,
    statuses: statusOf(policy, editions[source]).phases.map(({ from, until, validity: now, label, why }) => ({
      from,
      until,
      validity: now,
      words: inAll(label),
      why: inAll(why),
    })),
    validity: validity === undefined ? null : { clause: validity.clause, words: validity.quote },
    basis,
    source: policy.source,
    rules: rules.map((rule) => ({ id: rule.id, words: rule.words, clause: rule.clause, quote: rule.quote })),
    notes: policy.notes.map(({ clause, words }) => ({ clause: clause ?? null, words })),
    repaired,
    updates: updatesOf(id, catalogue).map(({ date, kind, words }) => ({ date, kind, words })),
    pages: inEach((locale) => href('', locale, policyPath(id)).slice(1)),
  }
}

/** The place and all it lies in. */
function regionsOf(code: string, regions: Catalogue['regions']): { code: string; words: string }[] {
  const region = regions[code]
  if (region === undefined) return []
  return [{ code, words: region.words }, ...(region.parent === undefined ? [] : regionsOf(region.parent, regions))]
}

/** What 更新记录 says of a text, the newest first; a line that names none is of all. */
export const updatesOf = (policy: string, { updates }: Catalogue): Catalogue['updates'] =>
  updates.filter(({ policies }) => policies.length === 0 || policies.includes(policy))

function toMeasureData(made: Rule, editions: Editions): PolicyData['measures'][number] {
  const { id, policy, clause, title, support, topics, matters, code, digest = '', told: _, ...rule } = made
  const { departments, found, notes } = measureOf(editions[source], id)
  const own = (edition: Edition): CatalogueMeasure => measureOf(edition, id)
  return {
    id,
    clause,
    title: inAll(title),
    support,
    topics,
    matters,
    departments,
    digest,
    formula: inEach((locale) => sayFormula(own(editions[locale]).pays, editions[locale])),
    payee: inEach((locale) => sayPayee(own(editions[locale]), editions[locale]) ?? editions[locale].words.silent),
    conditions: inEach((locale) => sayConditions(own(editions[locale]).when, editions[locale], policyOf(editions[locale], policy).region)),
    rule,
    quotes: [...found],
    notes,
  }
}

function limitQuote(policy: Policy, id: string): { clause: string; words: string } {
  const limit = policy.limits.find((each: PolicyLimit) => each.id === id)
  if (limit === undefined) throw new Error(`${policy.id} has no limit ${id}`)
  const { clause, words } = quoteIn(limit.quote, limit.clause)
  return { clause, words }
}

/** The questions of these measures; who asks and where they are named is said of this text alone. */
function factsOf(policy: Policy, catalogue: Catalogue, made: Rulebook): PolicyData['facts'] {
  const only = { ...catalogue, policies: [policy] }
  return toFactsData(only, made).facts.filter(({ id, measures }) => measures.length > 0 || id === rolesFact)
}

/** relations.json: what stands between texts. */
export function toRelationsData({ version, relations, policies }: Catalogue): RelationsData {
  return {
    contract,
    version,
    licence,
    sameMatter: relations.sameMatter.map(({ older, newer, doubt }) => ({ older, newer, doubt: doubt ?? null })),
    clauses: relations.clauses.map(({ older, newer, note }) => ({ older, newer, note: note ?? null })),
    policies: policies.flatMap(({ id, related }) => related.map(({ policy, how }) => ({ policy: id, other: policy, how }))),
    said: relations.said,
  }
}
