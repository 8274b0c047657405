import { batchWords } from '../../locale/batch.ts'
import { estimateWordsIn, type EstimateWords } from '../../locale/estimate/handed.ts'
import { bookIn } from '../../locale/inScript.ts'
import { pairsIn } from '../../locale/pairs.ts'
import type { Policy, PolicyLimit } from '../../schema/catalogue.ts'
import type { Rulebook } from '../../schema/rulebook.ts'
import type { Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { clausePath } from '../site/paths.ts'
import { statusOf, type Status } from '../site/status.ts'
import { quoteIn } from '../../schema/quoted.ts'

/** What 测算 downloads, once, in one script. */
export interface EstimateData {
  readonly rulebook: Rulebook
  readonly words: EstimateWords
  /** By policy: what is said of its validity, and when. */
  readonly statuses: Readonly<Record<string, Pick<Status, 'phases' | 'later'>>>
  /** By `<policy>/<limit>`: the words of limits over several measures, and where they stand. */
  readonly limits: Readonly<Record<string, { readonly words: string; readonly clause: string; readonly path: string }>>
  readonly topics: readonly { readonly id: string; readonly words: string }[]
  /** Characters that differ between the scripts, 繁體 and 简体 in turn: a table may come in either. */
  readonly pairs: string
}

/** @param made the rulebook of the catalogue as read: readings are checked in the script of the texts, then all is converted. */
export function toEstimateData(edition: Edition, made: Rulebook): EstimateData {
  const { catalogue, locale } = edition
  const rulebook = bookIn(made, locale)
  const labels = catalogue.policies.flatMap((policy) => labelsOf(policy, edition))
  const asked = new Set(rulebook.measures.flatMap(({ topics }) => topics))
  return {
    rulebook: { ...rulebook, labels: Object.fromEntries(labels) },
    words: estimateWordsIn(locale),
    statuses: Object.fromEntries(
      catalogue.policies.map((policy) => {
        const { phases, later } = statusOf(policy, edition)
        return [policy.id, { phases, later }]
      }),
    ),
    limits: Object.fromEntries(catalogue.policies.flatMap((policy) => policy.limits.map((limit) => saidLimit(limit, policy, edition)))),
    topics: Object.entries(catalogue.topics)
      .filter(([id]) => asked.has(id))
      .map(([id, { words }]) => ({ id, words })),
    pairs: pairsIn([made, batchWords]),
  }
}

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
