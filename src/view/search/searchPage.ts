import { rolesFact } from '../../engine/facts/ids.ts'
import { searchWordsIn, type SearchWords } from '../../locale/search.ts'
import { clauseLink } from '../text/clausePage.ts'
import type { Edition } from '../site/edition.ts'
import { shelvesIn } from '../site/shelves.ts'
import { policyPath, type Link } from '../site/paths.ts'

/** Values to choose from, in the order of the site. */
export type Choices = readonly (readonly [value: string, words: string])[]

/** What the island of the results page is handed. */
export interface SearchData {
  readonly words: SearchWords
  readonly version: string
  readonly facets: Readonly<Record<'kind' | 'region' | 'topic' | 'validity' | 'payee', Choices>>
}
export interface SearchPage {
  readonly data: SearchData
  /** Every clause, text by text: what a page without script shows. Of more texts than a page holds, none: the catalogue leads to them. */
  readonly all: readonly (Link & { readonly clauses: readonly Link[] })[]
}

export function toSearchPage(edition: Edition): SearchPage {
  const { catalogue, locale, words } = edition
  const roles = catalogue.facts[rolesFact]?.values ?? []
  const said = searchWordsIn(locale)
  return {
    data: {
      words: said,
      version: catalogue.version,
      facets: {
        kind: (['clause', 'measure', 'policy', 'term', 'department'] as const).map((each) => [each, said[`search.${each}`]]),
        region: Object.entries(catalogue.regions).map(([code, { words: name }]) => [code, name]),
        topic: Object.entries(catalogue.topics).map(([id, { words: name }]) => [id, name]),
        validity: (['inEffect', 'notYetEffective', 'expired', 'draft', 'note', 'unknown'] as const).map((each) => [each, words[each]]),
        payee: [
          ...roles.map(({ id, words: name }) => [id, id === 'enterprise' ? words.enterprise : name] as const),
          ['notStated', words.silent],
        ],
      },
    },
    all: (shelvesIn(edition).length > 0 ? [] : catalogue.policies).map((policy) => ({
      words: policy.title,
      path: policyPath(policy.id),
      clauses: policy.clauses.map((clause) => clauseLink(policy, clause, edition)),
    })),
  }
}
