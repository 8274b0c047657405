import { assess, type Assessment, type Facts, type Known, type Ready, type ReadyRule } from '../../engine/index.ts'
import { inPlace } from '../../stores/estimate/chosen.ts'
import { concerns, factsOf } from '../../engine/vary/index.ts'
import type { Reader } from '../row/rows.ts'

/** An assessment, and the text of its cells. */
export interface Told {
  readonly assessment: Assessment
  /** Whether the row says that there is such a thing; else it has no amount and is in no sum. */
  readonly concerned: boolean
  readonly text: string
}
/** One measure for row after row. */
export type Assess = (facts: ReadonlyMap<string, Known>) => Told

/** What was found for the answers on the way here; null: the figures decide. */
interface Branch {
  readonly next: Map<Known | undefined, Branch>
  found: Told | null | undefined
}
const sprout = (): Branch => ({ next: new Map(), found: undefined })

/** More different answers than this are not worth remembering at once. */
const most = 5000

/**
 * A hundred thousand rows ask the same of most measures: what rests on choices alone is assessed once for each
 * combination of them (a cell written like one before gives the very same answer). What is refused on its choices
 * alone stays refused whatever the figures are.
 */
export function assessing(
  rule: ReadyRule,
  book: Ready,
  readers: readonly Reader[],
  tell: (assessment: Assessment, concerned: boolean) => string,
): Assess {
  const asked = new Set(factsOf(rule, book))
  const own = readers.filter(({ fact }) => asked.has(fact))
  const free = new Set(own.flatMap((reader) => (reader.free ? [reader.fact] : [])))
  const listed = own.flatMap((reader) => (reader.free ? [] : [reader.fact]))
  let [root, size] = [sprout(), 0]
  const told = (facts: Facts): Told => {
    const assessment = assess(rule, book, inPlace(rule, book, facts))
    const concerned = concerns(assessment, book, facts)
    return { assessment, concerned, text: tell(assessment, concerned) }
  }
  return (facts) => {
    if (size > most) [root, size] = [sprout(), 0]
    let branch = root
    for (const fact of listed) branch = follow(branch, facts.get(fact))
    if (branch.found === undefined) {
      branch.found = alone(told, facts, free)
      size += 1
    }
    return branch.found ?? told(facts)
  }
}

function follow(branch: Branch, known: Known | undefined): Branch {
  const before = branch.next.get(known)
  if (before !== undefined) return before
  const next = sprout()
  branch.next.set(known, next)
  return next
}

/** What the choices alone settle. */
function alone(told: (facts: Facts) => Told, facts: Facts, free: ReadonlySet<string>): Told | null {
  if (free.size === 0) return told(facts)
  const found = told({ get: (fact) => (free.has(fact) ? undefined : facts.get(fact)) })
  return found.assessment.status === 'notMet' ? found : null
}
