import { batchWords } from '../../locale/batch.ts'
import { estimateWordsIn, type EstimateWords } from '../../locale/estimate/handed.ts'
import { bookIn } from '../../locale/inScript.ts'
import { pairsIn } from '../../locale/pairs.ts'
import { policyPart } from '../../engine/facts/ids.ts'
import type { Policy, PolicyLimit } from '../../schema/catalogue.ts'
import type { Rulebook, RulePolicy } from '../../schema/rulebook.ts'
import type { Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { clausePath } from '../site/paths.ts'
import { statusOf, type Status } from '../site/status.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** What is said of a text's validity, and when; by policy. */
type Statuses = Readonly<Record<string, Pick<Status, 'phases' | 'later'>>>
/** By `<policy>/<limit>`: the words of limits over several measures, and where they stand. */
type LimitWords = Readonly<Record<string, { readonly words: string; readonly clause: string; readonly path: string }>>
interface Named {
  readonly id: string
  readonly words: string
}

/** What 测算 works with, in one script: the rules of the texts asked for, and every word it says. */
export interface EstimateData {
  readonly rulebook: Rulebook
  readonly words: EstimateWords
  readonly statuses: Statuses
  readonly limits: LimitWords
  readonly topics: readonly Named[]
  /** Narrower than topics: `<topic>/<matter>`. */
  readonly matters: readonly Named[]
  /** Characters that differ between the scripts, 繁體 and 简体 in turn: a table may come in either. */
  readonly pairs: string
}

/** What is downloaded once: the words, and which text to ask for what. */
export interface EstimateHead extends Pick<EstimateData, 'words' | 'topics' | 'matters' | 'pairs'> {
  readonly version: string
  readonly locale: Rulebook['locale']
  readonly regions: Rulebook['regions']
  /** In the order of the book; tied: texts that a limit or the same matter ties to it, itself included. */
  readonly policies: readonly (RulePolicy &
    Pick<Rulebook['measures'][number], 'topics' | 'matters'> & { readonly tied: readonly string[] })[]
}

/** What is downloaded of a text when it is asked for. */
export interface EstimatePart extends Pick<EstimateData, 'statuses' | 'limits'> {
  readonly rules: Pick<Rulebook, 'version' | 'measures' | 'limits' | 'facts' | 'subjects' | 'labels'>
}

/** @param made the rulebook of the catalogue as read: readings are checked in the script of the texts, then all is converted. */
export function toEstimateData(edition: Edition, made: Rulebook): EstimateData {
  const { catalogue, locale } = edition
  const rulebook = bookIn(made, locale)
  const labels = catalogue.policies.flatMap((policy) => labelsOf(policy, edition))
  const topics = new Set(rulebook.measures.flatMap((rule) => rule.topics))
  const matters = new Set(rulebook.measures.flatMap((rule) => rule.matters))
  return {
    rulebook: { ...rulebook, labels: Object.fromEntries(labels) },
    words: estimateWordsIn(locale),
    ...saidOf(catalogue.policies, edition),
    topics: Object.entries(catalogue.topics)
      .filter(([id]) => topics.has(id))
      .map(([id, { words }]) => ({ id, words })),
    matters: Object.entries(catalogue.matters)
      .flatMap(([topic, all]) => all.map(({ id, words }) => ({ id: `${topic}/${id}`, words })))
      .filter(({ id }) => matters.has(id)),
    pairs: pairsIn([made, batchWords]),
  }
}

export function headOf({ rulebook, words, topics, matters, pairs }: EstimateData): EstimateHead {
  const { version, locale, regions, measures, limits } = rulebook
  const policies = rulebook.policies.map((policy) => {
    const own = measures.filter((rule) => rule.policy === policy.id)
    const groups = limits.flatMap((limit) =>
      limit.kind === 'onlyHighest' ? limit.pairs.map(({ older, newer }) => [older, newer]) : [limit.over],
    )
    const tied = new Set([
      policy.id,
      ...groups
        .map((ids) => ids.map(policyPart))
        .filter((ids) => ids.includes(policy.id))
        .flat(),
    ])
    return {
      ...policy,
      topics: unique(own.flatMap((rule) => rule.topics)),
      matters: unique(own.flatMap((rule) => rule.matters)),
      tied: [...tied],
    }
  })
  return { version, locale, regions, words, topics, matters, pairs, policies }
}

/** @param made the rulebook of this text alone, as read. */
export function toEstimatePart(policy: Policy, edition: Edition, made: Rulebook): EstimatePart {
  const { version, measures, limits, facts, subjects } = bookIn(made, edition.locale)
  return {
    rules: { version, measures, limits, facts, subjects, labels: Object.fromEntries(labelsOf(policy, edition)) },
    ...saidOf([policy], edition),
  }
}

/** What is said of texts beside their rules. */
function saidOf(policies: readonly Policy[], edition: Edition): Pick<EstimateData, 'statuses' | 'limits'> {
  const statuses = policies.map((policy) => {
    const { phases, later } = statusOf(policy, edition)
    return [policy.id, { phases, later }] as const
  })
  const limits = policies.flatMap((policy) => policy.limits.map((limit) => saidLimit(limit, policy, edition)))
  return { statuses: Object.fromEntries(statuses), limits: Object.fromEntries(limits) }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

function saidLimit(limit: PolicyLimit, policy: Policy, { words }: Edition): [string, EstimateData['limits'][string]] {
  const { clause, words: quote } = quoteIn(limit.quote, limit.clause)
  const label = policy.clauses.find(({ id }) => id === clause)
  const said = label === undefined ? clause : clauseLabel(policy, label, words)
  return [`${policy.id}/${limit.id}`, { words: quote, clause: said, path: clausePath(policy.id, clause) }]
}

/** Labels as one cites them, of the clauses that hold measures. */
const labelsOf = (policy: Policy, { words }: Edition): [string, string][] =>
  policy.clauses.flatMap((clause) =>
    clause.measures.length === 0 ? [] : [[`${policy.id}/${clause.id}`, clauseLabel(policy, clause, words)]],
  )
