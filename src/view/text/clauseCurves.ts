import { assess } from '../../engine/index.ts'
import { bareOf } from '../../engine/vary/index.ts'
import { estimateWordsIn, type EstimateWords } from '../../locale/estimate/handed.ts'
import type { CardSetting } from '../estimate/card.ts'
import { toCurves, type Chart } from '../chart/curve.ts'
import { clauseOf, policyOf, type Edition } from '../site/edition.ts'
import type { Span } from '../../days/span.ts'
import { statusOf } from '../site/status.ts'

/** The curves of a clause's measures, each taken alone over its main number; once for each phase of the text's status, which they show. */
export interface ClauseCurves {
  readonly words: EstimateWords
  readonly phases: readonly (Span & { readonly charts: readonly Chart[] })[]
}

export function toClauseCurves(edition: Edition, policyId: string, clauseId: string): ClauseCurves {
  const words = estimateWordsIn(edition.locale)
  const policy = policyOf(edition, policyId)
  const alone = clauseOf(policy, clauseId).measures.flatMap((id) => {
    const rule = edition.book.measures.find((measure) => measure.id === id)
    return rule === undefined ? [] : (bareOf(rule, edition.book) ?? [])
  })
  const [first] = alone
  if (first === undefined) return { words, phases: [] }
  const facts = new Map(alone.map((each) => [each.rule.id, each.facts]))
  const results = alone.map((each) => assess(each.rule, each.book, each.facts))
  const status = statusOf(policy, edition)
  const data: CardSetting['data'] = { words, statuses: { [policyId]: status }, rulebook: { labels: {} } }
  const phases = status.phases.map(({ from, until }, n) => {
    const setting = { book: first.book, data, on: from ?? until ?? edition.on }
    const { charts } = toCurves(results, (rule) => facts.get(rule.id) ?? new Map(), setting)
    return { from, until, charts: charts.map((chart) => ({ ...chart, id: `${chart.id}-${String(n)}` })) }
  })
  return { words, phases: phases.filter(({ charts }) => charts.length > 0) }
}
