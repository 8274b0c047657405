import type { Ready } from '../../engine/index.ts'
import { $answers } from '../../stores/answers.ts'
import { $asked, $asking, $breaks, $chosen, $groups, $roles } from '../../stores/estimate/estimate.ts'
import { $today } from '../../stores/today.ts'
import type { Finding } from '../../stores/estimate/findings.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { toResult, type Results } from '../../view/estimate/result.ts'

/** What a result is worded with. */
export interface Worded {
  readonly data: EstimateData
  readonly book: Ready
  /** The start of every link into this script's part of the site. */
  readonly root: string
  /** Where reports of errors go, if the build was told. */
  readonly reportTo: string | null
}

/** The results of these findings, in words. */
export function resultsOf(findings: readonly Finding[], { data, book }: Pick<Worded, 'data' | 'book'>): Results {
  const [{ places, facts }, { on, asWritten }] = [$answers.get(), $asked.get()]
  const assumed = $asking.get()?.regions.some((fact) => !(fact in facts)) ?? false
  const where = { places: $chosen.get()?.places ?? [], chosen: places, assumed }
  const answering = { groups: $groups.get(), today: $today.get(), asWritten, roles: $roles.get() }
  return toResult(findings, $breaks.get(), where, answering, { book, data, on })
}
