import { policyPart } from '../facts/ids.ts'
import type { Exact } from '../../money/money.ts'
import type { RulePolicy } from '../../schema/rulebook.ts'
import type { Amount, Assessment } from '../alone/assess.ts'
import type { Award } from './awards.ts'
import { doubtsOf, type Doubt } from './doubts.ts'
import type { Facts } from '../facts/facts.ts'
import { missingOf, pays, settledSum } from './sum.ts'
import { poolOf, type Asking, type Pair } from './pool.ts'
import type { Range } from '../facts/range.ts'
import type { Ready, ReadyFormula } from '../facts/ready.ts'
import { formulasIn } from '../formula/anatomy.ts'
import { regionsAbove } from '../facts/regions.ts'
import { validity, type Validity } from '../facts/validity.ts'

/** The day asked for, and whether the chosen texts are read as applicable whatever their status (按文本，不看时效). */
export interface Asked {
  /** ISO date. */
  readonly on: string
  readonly asWritten: boolean
}

/** One chain of regions (district ⊂ city ⊂ province), named by its lowest that has a text among those asked for. */
export interface Total {
  readonly region: string
  readonly lines: readonly Line[]
  /** In no sum, each with the reason; those that are not met are nowhere. */
  readonly outside: readonly { readonly assessment: Assessment; readonly why: Outside }[]
}
export type Outside = 'notComputable' | 'selective' | 'subjectToBudget' | 'floor'
export type LineKind = 'inEffect' | 'notInEffect' | 'expired' | 'asWritten'

/** The texts of one chain that are in effect, not in effect or expired, together: these are never added to one another. */
export interface Line {
  readonly kind: LineKind
  /** From the highest single award to all together within limits; null where nothing of these texts could ever be summed. */
  readonly amount: Amount | null
  /** Perhaps no answers reach the ends of `amount`, but none go beyond them: measures want opposite ones, too many to try. */
  readonly outer: boolean
  /** Ids of the measures it is made of. */
  readonly measures: readonly string[]
  readonly awards: readonly Award[]
  /** The years answered, all together; null where no measure of the line is paid for answered months or years. */
  readonly overYears: (Range & { readonly years: Exact }) | null
  /** Facts whose answer could still change the sum. */
  readonly missing: readonly string[]
  readonly doubts: readonly Doubt[]
}

/** Assessments of the texts asked for → what they come to together, chain by chain. */
export function applyLimits(assessments: readonly Assessment[], book: Ready, facts: Facts, asked: Asked): Total[] {
  const ids = new Set(assessments.map(({ rule }) => rule.policy))
  const policies = book.policies.filter(({ id }) => ids.has(id))
  const pairs = pairsOn(policies, book, asked)
  return leaves(policies, book).map((region) => {
    const chain = policies.filter((policy) => policy.region === region || isAbove(policy.region, region, book))
    const mine = assessments.filter(({ rule }) => chain.some(({ id }) => id === rule.policy))
    const kinds = new Map(chain.map((policy) => [policy.id, kindOn(policy, asked)]))
    const lines = order.filter((kind) => [...kinds.values()].includes(kind))
    return {
      region,
      lines: lines.map((kind) =>
        lineOf(
          kind,
          mine.filter(({ rule }) => kinds.get(rule.policy) === kind),
          pairs,
          book,
          facts,
        ),
      ),
      outside: mine.flatMap((assessment) => {
        const why = whyOutside(assessment)
        return why === null || assessment.status === 'notMet' ? [] : [{ assessment, why }]
      }),
    }
  })
}

const order: readonly LineKind[] = ['inEffect', 'notInEffect', 'expired', 'asWritten']

function lineOf(kind: LineKind, assessments: readonly Assessment[], pairs: readonly Pair[], book: Ready, facts: Facts): Line {
  const summable = assessments.filter((one) => whyOutside(one) === null)
  const pool = poolOf(summable.filter(isAsking), book, facts, pairs)
  const together = { asking: pool.asking, book, facts, pairs }
  const { amount, ...sum } = settledSum(together, 'nothingMore')
  return {
    kind,
    amount: summable.length === 0 ? null : amount,
    ...sum,
    measures: sum.awards.filter(pays).map(({ assessment }) => assessment.rule.id),
    missing: missingOf(pool),
    doubts: doubtsOf(pool, together),
  }
}

const isAsking = (one: Assessment): one is Asking => one.status === 'mayQualify' || one.status === 'needsAnswers'

/** Why a measure goes into no sum; null where it may. */
export function whyOutside({ rule, selective, subjectToBudget }: Assessment): Outside | null {
  if (rule.pays.kind === 'open') return 'notComputable'
  return selective ? 'selective' : subjectToBudget ? 'subjectToBudget' : hasFloor(rule.pays) ? 'floor' : null
}

/** A sum is a ceiling or exact: what is only at least so much goes into none, whatever is answered. */
const hasFloor = (pays: ReadyFormula): boolean => formulasIn(pays).some((one) => 'bound' in one && one.bound === 'atLeast')

const lineKinds: Readonly<Record<Validity, LineKind>> = {
  inEffect: 'inEffect',
  draft: 'notInEffect',
  note: 'notInEffect',
  unknown: 'notInEffect',
  notYetEffective: 'notInEffect',
  expired: 'expired',
}
const kindOn = (policy: RulePolicy, { on, asWritten }: Asked): LineKind => (asWritten ? 'asWritten' : lineKinds[validity(policy, on)])

/** 就高不重复 bites between texts that apply on the same day. */
function pairsOn(policies: readonly RulePolicy[], book: Ready, asked: Asked): Pair[] {
  const applies = (id: string): boolean =>
    policies.some((policy) => policyPart(id) === policy.id && ['inEffect', 'asWritten'].includes(kindOn(policy, asked)))
  return book.limits
    .flatMap((limit) => (limit.kind === 'onlyHighest' ? limit.pairs : []))
    .filter(({ older, newer }) => applies(older) && applies(newer))
}

/** Regions of texts that lie above no other text asked for. */
function leaves(policies: readonly RulePolicy[], book: Ready): string[] {
  const regions = [...new Set(policies.map(({ region }) => region))].sort()
  return regions.filter((region) => !regions.some((other) => isAbove(region, other, book)))
}

const isAbove = (upper: string, lower: string, book: Ready): boolean => regionsAbove(lower, book.regions).includes(upper)
