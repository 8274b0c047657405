import { say } from '../../locale/say.ts'
import type { Policy } from '../../schema/catalogue.ts'
import { regionName, type Edition } from '../site/edition.ts'
import { regionsBelow } from '../site/order.ts'
import { policyPath, type Link } from '../site/paths.ts'
import { stripCell, type StripCell } from '../text/policyPage.ts'
import { statusOf, type Status } from '../site/status.ts'

export interface PolicyCard extends Link {
  readonly region: string
  readonly issuer: string | null
  readonly number: string | null
  readonly status: Status
  readonly dates: readonly { readonly term: string; readonly words: string }[]
  readonly strip: readonly StripCell[]
  readonly counts: readonly string[]
}

/** One region with its own texts and the regions below it: the order of the hierarchy, no winner. */
export interface RegionGroup {
  readonly code: string
  readonly name: string
  readonly policies: readonly PolicyCard[]
  readonly below: readonly RegionGroup[]
}

export function toRegions(edition: Edition, parent?: string): RegionGroup[] {
  const { policies } = edition.catalogue
  return regionsBelow(edition, parent).map((code) => ({
    code,
    name: regionName(edition, code),
    policies: policies.filter(({ region }) => region === code).map((policy) => toPolicyCard(policy, edition)),
    below: toRegions(edition, code),
  }))
}

/** Without the regions in which no text stands, nor any below. */
export const withTexts = (groups: readonly RegionGroup[]): RegionGroup[] =>
  groups.filter((group) => allCards([group]).length > 0).map((group) => ({ ...group, below: withTexts(group.below) }))

/** The texts in the order of the regions. */
export const allCards = (groups: readonly RegionGroup[]): PolicyCard[] =>
  groups.flatMap(({ policies, below }) => [...policies, ...allCards(below)])

export function toPolicyCard(policy: Policy, edition: Edition): PolicyCard {
  const { words } = edition
  const open = policy.measures.filter(({ pays }) => pays.kind === 'open').length
  return {
    words: policy.title,
    path: policyPath(policy.id),
    region: edition.catalogue.regions[policy.region]?.short ?? policy.region,
    issuer: policy.issuer ?? null,
    number: policy.number?.words ?? null,
    status: statusOf(policy, edition),
    dates: (['made', 'printed', 'published', 'effective', 'expires'] as const).flatMap((name) => {
      const date = policy.dates[name]
      return date === undefined ? [] : [{ term: words[name], words: date.printed }]
    }),
    strip: policy.clauses.filter(({ kind }) => kind !== 'annexRow').map((clause) => stripCell(policy, clause, edition)),
    counts: [
      say(words, 'countsClauses', { clauses: policy.clauses.length }),
      say(words, 'counts', { computable: policy.measures.length - open }),
      say(words, 'countsOpen', { open }),
    ],
  }
}
