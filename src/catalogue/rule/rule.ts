import type { Catalogue, CatalogueMeasure, Policy } from '../../schema/catalogue.ts'
import type { Measure } from '../../schema/measure.ts'
import { quotedWords } from '../../schema/quoted.ts'
import type { OpenPoint, Rule, RulePatch } from '../../schema/rulebook.ts'
import { share, years, type Setting } from '../formula/canonical.ts'
import { toTest } from '../formula/condition.ts'
import { toFormula } from '../formula/formula.ts'
import { toRoom } from './limit.ts'
import { readingsOf } from '../said/said.ts'
import { rolesFact } from '../../engine/facts/ids.ts'

type Core = Required<Omit<RulePatch, 'premise'>> & Pick<RulePatch, 'premise'>

/** A measure → its machine part: quotes stay behind, figures become decimal text. */
export function toRule(measure: CatalogueMeasure, policy: Policy, catalogue: Catalogue): Rule {
  const setting = { facts: catalogue.facts, region: policy.region }
  const core = toCore(measure, policy, setting)
  const { id, code, clause, title, support, paidAfter } = measure
  const topics = measure.topics ?? policy.clauses.find((each) => each.id === clause)?.topics ?? []
  return {
    id,
    ...(code !== undefined && { code }),
    policy: policy.id,
    clause,
    title,
    support,
    topics,
    matters: mattersOf(measure.id, catalogue),
    ...core,
    paidAfter: paidAfter === undefined ? null : quotedWords(paidAfter),
    ...(measure.payOut !== undefined && { payOut: measure.payOut.shares.map(share) }),
    openPoints: toOpenPoints(measure, core, policy, setting),
  }
}

/** The fields that a reading may change. */
function toCore(measure: Omit<Measure, 'id'>, policy: Policy, base: Omit<Setting, 'ceiling'>): Core {
  const { payee, when, pays, frequency, duration, quota, budget, weighed, topUp, premise } = measure
  const ceiling = policy.allMaximum !== undefined || weighed !== undefined || budget !== undefined
  const setting = { ...base, ceiling }
  return {
    payee: toPayee(payee, base.facts),
    when: when === undefined ? null : toTest(when, setting),
    pays: toFormula(pays, setting),
    frequency: frequency.kind,
    duration:
      duration === undefined ? null : { by: duration.by ?? null, years: duration.atMost === undefined ? null : years(duration.atMost) },
    selection: quota === undefined ? null : { gate: quota.gate, fact: quota.fact, value: quota.value ?? null, words: selected(quota) },
    topUp: topUp !== undefined,
    budget: budget !== undefined,
    ...(premise !== undefined && { premise: toPremise(premise) }),
  }
}

function toPremise({ share: part, of, as, counts, refuses }: NonNullable<Measure['premise']>): NonNullable<Core['premise']> {
  return { ...toRoom({ share: part, of, as, counts }), refuses }
}

/** 每年支持一批网络改造良好的企业 → 每年支持一批: as far as its number or, without one, the verb. */
function selected({ gate, value, quote }: NonNullable<Measure['quota']>): string {
  const words = quotedWords(quote)
  const end = value === undefined ? words.indexOf(gate) + gate.length : words.indexOf(value) + value.length
  return end > 4 ? words.slice(0, end) : words
}

/** 企业 in general is every role that is an enterprise. */
function toPayee({ of, open, quote }: Measure['payee'], facts: Catalogue['facts']): Rule['payee'] {
  const stated = !of.includes('notStated')
  const values = facts[rolesFact]?.values ?? []
  const roles = !stated
    ? []
    : of.includes('enterprise')
      ? values.filter(({ id, is }) => is === 'enterprise' || of.includes(id)).map(({ id }) => id)
      : of
  return { stated, roles, open, words: quote === undefined ? null : quotedWords(quote) }
}

function toOpenPoints(measure: CatalogueMeasure, core: Core, policy: Policy, setting: Omit<Setting, 'ceiling'>): OpenPoint[] {
  const results = readingsOf(asMeasure(measure), [])
  return measure.openPoints.map(({ about, readings = [] }, i) => ({
    about,
    readings: readings.map(({ id, words, cautious }, j) => {
      const patched = results.find(({ path }) => path[1] === i && path[3] === j)?.result
      if (patched?.success === false) throw new Error(`${measure.id} ${id}: this reading does not validate; npm run content says why`)
      const set = patched === undefined ? null : difference(core, toCore(patched.data, policy, setting))
      return { id, words: words ?? null, cautious, set }
    }),
  }))
}

/** The fields in which a reading differs; null when it changes nothing that is computed. */
function difference(base: Core, other: Core): RulePatch | null {
  const changed = Object.entries(other).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(base, field)))
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

/** Back to the shape of measures.yaml, which a reading patches. */
function asMeasure(measure: CatalogueMeasure): Measure {
  const { policy, departments, found, asks, ...own } = measure
  return { ...own, id: own.id.split('/').at(-1) ?? own.id }
}

/** `<topic>/<matter>` of a measure, in the order of the topics. */
const mattersOf = (id: string, { matters }: Catalogue): string[] =>
  Object.entries(matters).flatMap(([topic, all]) =>
    all.filter(({ measures }) => measures.includes(id)).map((matter) => `${topic}/${matter.id}`),
  )
