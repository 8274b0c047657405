import type { Legislation, WithContext } from 'schema-dts'
import { clauseLabel } from '../site/label.ts'
import { clauseOf, policyOf, regionName, type Edition } from '../site/edition.ts'
import { href } from '../site/href.ts'
import { clausePath, policyPath } from '../site/paths.ts'

/**
 * What a page says to machines of the official text it shows (schema.org): only of what was issued and is itself a text of law, never of a
 * draft or a note. Whether it is in force depends on the reader's day; the days are given instead. The site is not official, and says so.
 */
export interface Where {
  readonly edition: Edition
  readonly policy: string
  readonly clause?: string
  /** Where the site stands; null where the build does not know. */
  readonly origin: string | null
  readonly base: string
}
export type LegislationData = WithContext<Legislation>

export function toLegislation(where: Where): LegislationData | null {
  const { edition, clause } = where
  const policy = policyOf(edition, where.policy)
  if (policy.role !== 'measures' || policy.stage !== 'issued') return null
  const whole = wholeOf(where)
  if (clause === undefined) return { '@context': 'https://schema.org', ...whole }
  const one = clauseOf(policy, clause)
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: `${policy.title} ${clauseLabel(policy, one, edition.words)}`,
    ...addressOf(where, clausePath(policy.id, clause)),
    inLanguage: edition.locale,
    encoding: ours,
    isPartOf: whole,
  }
}

function wholeOf(where: Where): Exclude<Legislation, string> {
  const { edition } = where
  const { id, title, shortTitle, region, issuer, number, dates } = policyOf(edition, where.policy)
  const { made, published, printed, effective, expires } = dates
  const from = effective?.iso
  return {
    '@type': 'Legislation',
    name: title,
    alternateName: shortTitle,
    ...addressOf(where, policyPath(id)),
    inLanguage: edition.locale,
    encoding: ours,
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: regionName(edition, region), identifier: region },
    ...(number !== undefined && { legislationIdentifier: number.words }),
    ...(issuer !== undefined && { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer } }),
    ...(made?.iso !== undefined && { legislationDate: made.iso }),
    ...dayOf(published?.iso ?? printed?.iso),
    ...(from !== undefined && { temporalCoverage: `${from}/${expires?.iso ?? '..'}` }),
    ...(expires?.iso !== undefined && { expires: expires.iso }),
  }
}

/** The text as these pages give it has no legal value of its own. */
const ours = {
  '@type': 'LegislationObject',
  encodingFormat: 'text/html',
  legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
} as const

const dayOf = (iso: string | undefined): { datePublished?: string } => (iso === undefined ? {} : { datePublished: iso })

const addressOf = ({ edition, origin, base }: Where, path: string): { url?: string } =>
  origin === null ? {} : { url: `${origin}${href(base, edition.locale, path)}` }

/** As a data block of a page: nothing in it can end the block. */
export const asBlock = (data: LegislationData): string => JSON.stringify(data).replaceAll('<', '\\u003c')
