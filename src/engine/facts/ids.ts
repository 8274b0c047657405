/** Ids are addresses: `<policy>/<measure>`, `<policy>/<clause>`, `<subject>.<fact>`, `<policy>/<measure>.before`. */

/** Who asks for the money: its values are the roles a text can name as payee. */
export const rolesFact = 'applicant.roles'

/** gx-2024/node-project, gx-2024/2 → gx-2024 */
export const policyPart = (id: string): string => id.split('/')[0] ?? ''
/** gx-2024/node-project → node-project, gx-2024/2 → 2; '' where nothing stands behind the policy. */
export const ownPart = (id: string): string => id.split('/')[1] ?? ''

/** nodeProject.totalInvestment → nodeProject; '' for what is no fact. */
export const subjectPart = (fact: string): string => fact.slice(0, Math.max(fact.lastIndexOf('.'), 0))
/** nodeProject.totalInvestment → totalInvestment */
export const namePart = (fact: string): string => fact.slice(fact.lastIndexOf('.') + 1)

/** `<measure>.before` and `<measure>.paid`: facts of one measure. */
export const ownFact = (fact: string): { readonly measure: string; readonly kind: 'before' | 'paid' } | null => {
  const found = /^(.+\/.+)\.(before|paid)$/.exec(fact)
  return found === null ? null : { measure: found[1] ?? '', kind: found[2] === 'paid' ? 'paid' : 'before' }
}
