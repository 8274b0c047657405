import type { Edition } from '../../src/view/site/edition.ts'
import { clauseTitle } from '../../src/view/site/label.ts'
import { clausePath } from '../../src/view/site/paths.ts'
import type { Text } from './oracle.ts'

/** The clauses of both editions as their pages show them. */
export function textsOf(editions: readonly Edition[]): Text[] {
  const found = new Map<string, string[]>()
  for (const { catalogue } of editions)
    for (const policy of catalogue.policies)
      for (const clause of policy.clauses) {
        const path = clausePath(policy.id, clause.id)
        const words = [clause.text, ...(clause.text.includes(clauseTitle(clause)) ? [] : [clauseTitle(clause)])]
        found.set(path, [...(found.get(path) ?? []), ...words])
      }
  return [...found].map(([path, words]) => ({ path, words }))
}
