import { savedWordsIn } from '../../locale/savedList.ts'
import type { Edition } from '../site/edition.ts'
import { clauseLabel, clauseTitle } from '../site/label.ts'
import type { SavedData } from './savedList.ts'
import { statusOf } from '../site/status.ts'

/** Build time: all that 我的清单 may have to name, in one script. */
export function toSavedData(edition: Edition): SavedData {
  const { catalogue, locale, words } = edition
  return {
    words: savedWordsIn(locale),
    version: catalogue.version,
    policies: Object.fromEntries(
      catalogue.policies.map((policy) => [policy.id, { title: policy.shortTitle, phases: statusOf(policy, edition).phases }]),
    ),
    clauses: Object.fromEntries(
      catalogue.policies.flatMap((policy) =>
        policy.clauses.map((clause) => [`${policy.id}/${clause.id}`, [clauseLabel(policy, clause, words), clauseTitle(clause)] as const]),
      ),
    ),
  }
}
