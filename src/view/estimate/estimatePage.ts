import { breakpointWords } from '../formula/breakpointWords.ts'
import { type Edition, clauseOf } from '../site/edition.ts'
import { sayFormula } from '../formula/formula.ts'
import { clauseLabel } from '../site/label.ts'
import { sayPayee } from '../formula/measureCard.ts'
import { measurePath, policyPath, type Link } from '../site/paths.ts'
import { sayRange } from '../formula/range.ts'
import { statusOf, type Status } from '../site/status.ts'

/** What the estimator page says without a script: every measure with a formula, by text. */
export interface FormulaTable extends Link {
  readonly status: Status
  readonly rows: readonly (Link & {
    readonly clause: string
    readonly payee: string | null
    readonly formula: string
    readonly range: string
    readonly breakpoints: readonly string[]
  })[]
}

export function toFormulaTables(edition: Edition): FormulaTable[] {
  return edition.catalogue.policies.flatMap((policy) => {
    const rows = policy.measures
      .filter(({ pays }) => pays.kind !== 'open')
      .map((measure) => ({
        words: measure.title,
        path: measurePath(measure),
        payee: sayPayee(measure, edition),
        clause: clauseLabel(policy, clauseOf(policy, measure.clause), edition.words),
        formula: sayFormula(measure.pays, edition),
        range: sayRange(measure.id, edition) ?? edition.words.notComputable,
        breakpoints: breakpointWords(measure, edition),
      }))
    return rows.length === 0 ? [] : [{ words: policy.title, path: policyPath(policy.id), status: statusOf(policy, edition), rows }]
  })
}
