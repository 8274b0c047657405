import { glossaryWordsIn } from '../../locale/lists/glossary.ts'
import { shelvesWordsIn } from '../../locale/lists/shelves.ts'
import { say } from '../../locale/say.ts'
import type { Policy } from '../../schema/catalogue.ts'
import type { Glossary } from '../../schema/vocabulary.ts'
import { clauseOf, policyOf, type Edition } from '../site/edition.ts'
import { clauseLabel } from '../site/label.ts'
import { clausePath, type Link } from '../site/paths.ts'
import { textsInOrder } from '../site/order.ts'
import { room } from '../site/shelves.ts'

export interface Term {
  readonly anchor: string
  readonly words: string
  readonly forms: readonly string[]
  /** What a text says it means, in its own words. */
  readonly says: readonly { readonly quote: string; readonly text: string; readonly source: Link }[]
  readonly ours: string | null
  readonly count: string | null
  /** The texts it occurs in; of many, none: searching finds them. */
  readonly occurs: readonly { readonly text: string; readonly clauses: readonly Link[] }[]
  /** The search for them. */
  readonly more: Link | null
}
export interface TermGroup {
  readonly id: Glossary[number]['kind']
  readonly title: string
  readonly lead: string
  readonly terms: readonly Term[]
}

export function toGlossary(edition: Edition): TermGroup[] {
  const own = glossaryWordsIn(edition.locale)
  const groups = (['field', 'rule', 'site'] as const).map((kind) => ({
    id: kind,
    title: own[`kind.${kind}`],
    lead: own[`kindLead.${kind}`],
    terms: edition.catalogue.glossary.filter((term) => term.kind === kind).map((term) => toTerm(term, edition)),
  }))
  return groups.filter(({ terms }) => terms.length > 0)
}

function toTerm(term: Glossary[number], edition: Edition): Term {
  const occurs =
    term.kind === 'site'
      ? []
      : textsInOrder(edition).flatMap((policy) => {
          const clauses = clausesWith([term.words, ...term.forms], policy, edition)
          return clauses.length === 0 ? [] : [{ text: policy.shortTitle, clauses }]
        })
  const count = occurs.reduce((sum, { clauses }) => sum + clauses.length, 0)
  return {
    anchor: `g-${term.id}`,
    words: term.words,
    forms: term.forms,
    says: term.texts.map(({ policy, clause, quote }) => ({
      quote,
      text: policyOf(edition, policy).shortTitle,
      source: clauseAt(policyOf(edition, policy), clause, edition),
    })),
    ours: term.ours ?? null,
    count: count === 0 ? null : say(glossaryWordsIn(edition.locale), 'times', { count }),
    occurs: occurs.length <= room ? occurs : [],
    more:
      occurs.length <= room
        ? null
        : {
            words: say(shelvesWordsIn(edition.locale), 'occurs', { count: occurs.length }),
            path: `search/?q=${encodeURIComponent(term.words)}`,
          },
  }
}

/** Rows of an annex only repeat other clauses. */
const clausesWith = (forms: readonly string[], policy: Policy, edition: Edition): Link[] =>
  policy.clauses
    .filter(({ kind, text }) => kind !== 'annexRow' && forms.some((form) => text.includes(form)))
    .map(({ id }) => clauseAt(policy, id, edition))

const clauseAt = (policy: Policy, clause: string, { words }: Edition): Link => ({
  words: clauseLabel(policy, clauseOf(policy, clause), words),
  path: clausePath(policy.id, clause),
})
