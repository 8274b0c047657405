import {
  assess,
  breakpoints,
  numberFacts,
  readings,
  type Assessment,
  type Breakpoint,
  type Facts,
  type PointRead,
  type Ready,
  type ReadyRule,
} from '../engine/index.ts'
import type { Count, Money } from '../money/money.ts'
import { inPlace, type Chosen } from './chosen.ts'
import { remember } from './remember.ts'

/** What one measure comes to, with everything that is said beside it. */
export interface Finding {
  readonly assessment: Assessment
  readonly points: readonly PointRead[]
  readonly breaks: readonly Break[]
}

/** Where the amount bends or jumps over one fact; `now`: what was answered. */
export interface Break {
  readonly fact: string
  readonly now: Money | Count | null
  readonly all: readonly Breakpoint[]
}

export const findAll = (chosen: Chosen, book: Ready, facts: Facts): Finding[] =>
  chosen.rules.map((rule) => found(rule, book, inPlace(rule, book, facts)))

function findOne(rule: ReadyRule, book: Ready, facts: Facts): Finding {
  const assessment = assess(rule, book, facts)
  return { assessment, points: readings(rule, book, facts), breaks: breaksOf(assessment, book, facts) }
}

const found = remember(findOne)

/** Only where nothing else is open: one unanswered number may still be anything. */
function breaksOf(assessment: Assessment, book: Ready, facts: Facts): Break[] {
  const { rule, status, missing } = assessment
  const [only] = missing
  if (status === 'notComputable' || missing.length > 1) return []
  const varied = numberFacts(rule, book).filter((fact) => facts.get(fact)?.kind !== 'list' && (only === undefined || only === fact))
  return varied.flatMap((fact) => {
    const known = facts.get(fact)
    const all = breakpoints(rule, book, facts, fact)
    return all.length === 0 ? [] : [{ fact, now: known?.kind === 'number' ? known.value : null, all }]
  })
}
