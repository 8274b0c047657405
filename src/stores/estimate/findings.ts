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
} from '../../engine/index.ts'
import { asksNothing, concerns, tiedTo } from '../../engine/vary/index.ts'
import type { Exact } from '../../money/money.ts'
import { inPlace, type Chosen } from './chosen.ts'
import { remember } from './remember.ts'

/** What one measure comes to, and what other readings give. */
export interface Finding {
  readonly assessment: Assessment
  readonly points: readonly PointRead[]
  /** Whether the answers concern it; one that they do not concern is shown without an amount and is in no sum. */
  readonly concerned: boolean
}

/** Where the amount bends or jumps over one fact; `now`: what was answered. */
export interface Break {
  readonly fact: string
  readonly now: Exact | null
  readonly all: readonly Breakpoint[]
}
/** By the assessment they belong to: another set of answers is another assessment. */
export type Breaks = ReadonlyMap<Assessment, readonly Break[]>

/** The chosen measures, and every answered one that a limit, an exclusion or the same matter ties to one of them. */
export function findAll(chosen: Chosen, book: Ready, facts: Facts): Finding[] {
  const find = (rule: ReadyRule): Finding => found(rule, book, inPlace(rule, book, facts))
  const own = chosen.rules.map(find)
  const ids = chosen.rules.map(({ id }) => id)
  const tied = tiedTo(ids, book).filter((id) => !ids.includes(id))
  const others = book.measures.filter(({ id }) => tied.includes(id)).map(find)
  return [
    ...own,
    ...others.filter(({ concerned, assessment: { status } }) => concerned && status !== 'notMet' && status !== 'notComputable'),
  ]
}

const found = remember((rule: ReadyRule, book: Ready, facts: Facts): Finding => {
  const assessment = assess(rule, book, facts)
  return { assessment, points: readings(rule, book, facts), concerned: concerns(assessment, book, facts) }
})

/** How it goes into a sum. */
export const summed = ({ assessment, concerned }: Finding): Assessment => (concerned ? assessment : asksNothing(assessment))

/** What is drawn and varied. */
export const concernedIn = (findings: readonly Finding[]): Assessment[] =>
  findings.filter(({ concerned }) => concerned).map(({ assessment }) => assessment)

/** The turns of every amount: many assessments each, so they come after the results. */
export const breaksOf = (findings: readonly Finding[], book: Ready, facts: Facts): Breaks =>
  new Map(concernedIn(findings).map((assessment) => [assessment, turns(assessment.rule, book, inPlace(assessment.rule, book, facts))]))

/** Only where nothing else is open: one unanswered number may still be anything. */
const turns = remember((rule: ReadyRule, book: Ready, facts: Facts): readonly Break[] => {
  const { status, missing } = assess(rule, book, facts)
  const [only] = missing
  if (status === 'notComputable' || missing.length > 1) return []
  const varied = numberFacts(rule, book).filter((fact) => facts.get(fact)?.kind !== 'list' && (only === undefined || only === fact))
  return varied.flatMap((fact) => {
    const known = facts.get(fact)
    const all = breakpoints(rule, book, facts, fact)
    return all.length === 0 ? [] : [{ fact, now: known?.kind === 'number' ? known.value : null, all }]
  })
})
