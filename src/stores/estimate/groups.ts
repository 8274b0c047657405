import {
  applyLimits,
  regionsAbove,
  validity,
  type Asked,
  type Assessment,
  type Facts,
  type Line,
  type Ready,
  type Validity,
} from '../../engine/index.ts'
import { concernedIn, type Finding } from './findings.ts'

/** The chosen texts of one status in one chain of regions (district ⊂ city ⊂ province), named by its lowest. */
export interface Group {
  readonly region: string
  /** As written all texts of a chain are one group, whatever their status. */
  readonly validity: Validity | 'asWritten'
  /** Ids, in the order of the book. */
  readonly policies: readonly string[]
  /** Of their measures, those that the answers concern. */
  readonly results: readonly Assessment[]
  /** How many others nobody has yet said to exist. */
  readonly waiting: number
  /** What they come to together; null where nothing of them could be summed. */
  readonly line: Line | null
}

/** What was found → status by status what the answer speaks of. */
export function groupsOf(findings: readonly Finding[], book: Ready, facts: Facts, asked: Asked): Group[] {
  const ids = new Set(findings.map(({ assessment: { rule } }) => rule.policy))
  const policies = book.policies.filter(({ id }) => ids.has(id))
  const regions = [...new Set(policies.map(({ region }) => region))].sort()
  const isAbove = (upper: string, lower: string): boolean => regionsAbove(lower, book.regions).includes(upper)
  const ends = regions.filter((region) => !regions.some((other) => isAbove(region, other)))
  return ends.flatMap((region) => {
    const chain = policies.filter((policy) => policy.region === region || isAbove(policy.region, region))
    const statusOf = (policy: (typeof chain)[number]): Group['validity'] => (asked.asWritten ? 'asWritten' : validity(policy, asked.on))
    return [...new Set(chain.map(statusOf))].map((status): Group => {
      const own = chain.filter((policy) => statusOf(policy) === status).map(({ id }) => id)
      const mine = findings.filter(({ assessment: { rule } }) => own.includes(rule.policy))
      const concerned = concernedIn(mine)
      return {
        region,
        validity: status,
        policies: own,
        results: concerned,
        waiting: mine.length - concerned.length,
        // Texts of one status and one chain are one line, named by the lowest of them.
        line: applyLimits(concerned, book, facts, asked).find((total) => total.lines.length > 0)?.lines[0] ?? null,
      }
    })
  })
}
