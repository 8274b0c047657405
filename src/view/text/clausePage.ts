import { holdingOn } from '../../days/span.ts'
import type { Clause, Policy } from '../../schema/catalogue.ts'
import { shelvesWordsIn } from '../../locale/lists/shelves.ts'
import { say } from '../../locale/say.ts'
import { headline, reachOfAll, type Reach } from '../formula/headline.ts'
import { sayHeadline } from '../formula/parts.ts'
import { clausesElsewhere } from './elsewhere.ts'
import { cite } from './citation.ts'
import { clauseOf, measureOf, policyOf, regionName, type Edition } from '../site/edition.ts'
import { clauseLabel, clauseTitle } from '../site/label.ts'
import { sayLimit, type LimitLine } from '../formula/limits.ts'
import { marked, type Run } from './marked.ts'
import { toMeasureCard, type MeasureCard } from '../formula/measureCard.ts'
import { clausePath, departmentAnchor, departmentsPath, policyPath, regionPath, topicPath, type Link } from '../site/paths.ts'
import { pathOn } from '../site/shelves.ts'
import { statusOf, type Status } from '../site/status.ts'

export interface ElsewhereItem extends Link {
  readonly detail: string
  readonly status: Status
}
export interface ClausePage {
  readonly title: string
  readonly description: string
  readonly crumbs: readonly Link[]
  readonly chapter: string | null
  /** As printed; null where the text prints none. */
  readonly label: string | null
  readonly heading: readonly Run[]
  /** What the text prints between its label or heading and its body: 。 */
  readonly tail: string
  /** The heading is ours, not the text's. */
  readonly editorTitle: boolean
  readonly meta: string
  readonly status: Status
  readonly text: readonly (readonly Run[])[]
  readonly measures: readonly MeasureCard[]
  readonly limits: readonly LimitLine[]
  readonly departments: readonly Link[]
  readonly notes: readonly string[]
  readonly citation: string
  readonly estimate: string | null
  /** Annex rows that divide this clause among departments; of an annex row, the clause it repeats. */
  readonly tasks: readonly (Link & { readonly departments: string })[]
  readonly repeats: Link | null
  /** `more`: where the list is not whole, how many there are. */
  readonly elsewhere: readonly { readonly topic: Link; readonly items: readonly ElsewhereItem[]; readonly more: string | null }[]
  readonly previous: Link | null
  readonly next: Link | null
}

export function toClausePage(edition: Edition, policyId: string, clauseId: string): ClausePage {
  const { words } = edition
  const policy = policyOf(edition, policyId)
  const clause = clauseOf(policy, clauseId)
  const status = statusOf(policy, edition)
  const measures = clause.measures.map((id) => toMeasureCard(measureOf(edition, id), policy, edition))
  const label = clauseLabel(policy, clause, words)
  const title = clauseTitle(clause)
  const at = policy.clauses.indexOf(clause)
  const where = (id: string): string => measureOf(edition, id).clause
  const head = headEnd(clause)
  return {
    title: `${label}${title === label ? '' : ` ${title}`} · ${policy.shortTitle}`,
    description: say(words, 'clauseDescription', { title: policy.title, label, status: holdingOn(status.phases, edition.on)?.label ?? '' }),
    crumbs: [
      { words: words.navPolicies, path: 'policies/' },
      { words: regionName(edition, policy.region), path: regionPath(policy.region) },
      { words: policy.title, path: policyPath(policy.id) },
    ],
    chapter: clause.chapter ?? null,
    label: clause.label ?? null,
    heading: clause.heading === undefined ? [{ text: title }] : (marked(clause, head.from, head.to, where)[0] ?? []),
    tail: clause.text.slice(head.to, clause.body),
    editorTitle: clause.heading === undefined && title !== '',
    meta: [policy.number?.words, policy.dates.printed === undefined ? undefined : `${policy.dates.printed.printed}${words.printedOn}`]
      .filter((part) => part !== undefined)
      .join(' · '),
    status,
    text: marked(clause, clause.body, clause.text.length, where),
    measures,
    limits: policy.limits.filter((limit) => limit.clause === clauseId).map((limit) => sayLimit(limit, edition)),
    departments: clause.departments.map((id) => ({
      words: edition.catalogue.departments[id]?.words ?? id,
      path: `${pathOn(departmentsPath, policy, edition)}#${departmentAnchor(id)}`,
    })),
    notes: policy.notes.filter((note) => note.clause === clauseId).map((note) => note.words),
    citation: cite(policy, clause, edition),
    estimate: measures.find(({ estimate }) => estimate !== null)?.estimate ?? null,
    tasks: tasksOf(policy, clause, edition),
    repeats: clause.repeats === undefined ? null : clauseLink(policy, clauseOf(policy, clause.repeats), edition),
    elsewhere: elsewhere(policy, clause, edition),
    previous: neighbour(policy, at - 1, edition),
    next: neighbour(policy, at + 1, edition),
  }
}

/** The printed heading's place in the text, without the stop that ends it. */
function headEnd(clause: Clause): { from: number; to: number } {
  const from = clause.text.indexOf(clause.heading ?? '', clause.label?.length ?? 0)
  return { from, to: from + (clause.heading?.length ?? 0) }
}

export function clauseLink(policy: Policy, clause: Clause, { words }: Edition): Link {
  const label = clauseLabel(policy, clause, words)
  const title = clauseTitle(clause)
  return { words: title === '' || title === label ? label : `${label} ${title}`, path: clausePath(policy.id, clause.id) }
}

function neighbour(policy: Policy, at: number, edition: Edition): Link | null {
  const clause = policy.clauses[at]
  return clause === undefined ? null : clauseLink(policy, clause, edition)
}

function tasksOf(policy: Policy, clause: Clause, edition: Edition): ClausePage['tasks'] {
  return policy.clauses
    .filter(({ repeats }) => repeats === clause.id)
    .map((row) => ({
      ...clauseLink(policy, row, edition),
      departments: row.departments.map((id) => edition.catalogue.departments[id]?.words ?? id).join(edition.words.listSeparator),
    }))
}

/** Clauses of other texts under the same topics, each with its status and what it comes to. */
function elsewhere(policy: Policy, clause: Clause, edition: Edition): ClausePage['elsewhere'] {
  return clause.topics
    .map((topic) => {
      const { shown, all } = clausesElsewhere(topic, policy, edition)
      return {
        topic: { words: edition.catalogue.topics[topic]?.words ?? topic, path: topicPath(topic) },
        items: shown.map(({ policy: other, clause: found }) => toElsewhereItem(found, other, edition)),
        more: all === shown.length ? null : say(shelvesWordsIn(edition.locale), 'elsewhere', { shown: shown.length, all }),
      }
    })
    .filter(({ items }) => items.length > 0)
}

const toElsewhereItem = (clause: Clause, policy: Policy, edition: Edition): ElsewhereItem => ({
  words: `${edition.catalogue.regions[policy.region]?.short ?? ''} ${clauseLabel(policy, clause, edition.words)} ${clauseTitle(clause)}`,
  path: clausePath(policy.id, clause.id),
  detail: clauseDetail(clause, policy, edition),
  status: statusOf(policy, edition),
})

/** What a clause comes to, in one line. */
export function clauseDetail(clause: Clause, policy: Policy, edition: Edition): string {
  const reach: Reach = reachOfAll(clause.measures.map((id) => measureOf(edition, id)))
  if (reach !== 'computable' && reach !== 'ceilingOnly') return edition.words[reach]
  const heads = clause.measures
    .map((id) => measureOf(edition, id))
    .filter(({ pays }) => pays.kind !== 'open')
    .map((measure) => sayHeadline(headline(measure, policy, edition)))
  return [...new Set(heads)].join(edition.words.semicolon)
}
