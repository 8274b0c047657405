import { policyPart } from '../../engine/facts/ids.ts'
import { ready, type Ready } from '../../engine/index.ts'
import { bookIn, inScript } from '../../locale/inScript.ts'
import { wordsIn, type SiteWords } from '../../locale/words.ts'
import type { Catalogue, CatalogueMeasure, Clause, Locale, Policy } from '../../schema/catalogue.ts'
import type { Rulebook } from '../../schema/rulebook.ts'

/** Everything a page of one script is made from: chosen once per page and passed down. */
export interface Edition {
  readonly locale: Locale
  readonly catalogue: Catalogue
  /** The same measures as the engine computes with, in the same script. */
  readonly book: Ready
  readonly words: SiteWords
  /** The build day, ISO, in Asia/Shanghai. */
  readonly on: string
}

/** @param made the rulebook of the same catalogue, in the script of the texts. */
export function toEdition(catalogue: Catalogue, made: Rulebook, locale: Locale, on: string): Edition {
  return {
    locale,
    on,
    catalogue: inScript(catalogue, locale),
    book: ready(bookIn(made, locale)),
    words: wordsIn(locale),
  }
}

/** References are checked when the catalogue is read: one that is missing here is a mistake of ours. */
export function policyOf({ catalogue }: Edition, id: string): Policy {
  return present(
    catalogue.policies.find((policy) => policy.id === id),
    id,
  )
}
export function clauseOf(policy: Policy, id: string): Clause {
  return present(
    policy.clauses.find((clause) => clause.id === id),
    `${policy.id}/${id}`,
  )
}
export function measureOf(edition: Edition, id: string): CatalogueMeasure {
  return present(
    policyOf(edition, policyPart(id)).measures.find((measure) => measure.id === id),
    id,
  )
}
export const regionName = ({ catalogue }: Edition, code: string): string => catalogue.regions[code]?.words ?? code
export const factName = ({ catalogue }: Edition, id: string): string => catalogue.facts[id]?.words ?? id

function present<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`${id} is not in the catalogue`)
  return found
}
