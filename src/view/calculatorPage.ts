import { breakpointWords } from './breakpointWords.ts'
import type { Edition } from './edition.ts'
import { sayFormula } from './formula.ts'
import { clauseLabel } from './label.ts'
import { clauseOf } from './edition.ts'
import { sayPayee } from './measureCard.ts'
import { measurePath, policyPath, type Link } from './paths.ts'
import { sayRange } from './range.ts'
import { statusOf, type Status } from './status.ts'

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
