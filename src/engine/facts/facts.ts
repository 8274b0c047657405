import { count, type Count, type Money } from '../../money/money.ts'

/** A parsed answer. Everything that can be counted (money, counts, quantities, prices, ratios, levels) is one exact number. */
export type Known =
  | { readonly kind: 'number'; readonly value: Count }
  | { readonly kind: 'list'; readonly values: readonly Money[] }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'set'; readonly values: ReadonlySet<string> }

/** Facts by address. A missing one only ever means: not answered. */
export interface Facts {
  get(fact: string): Known | undefined
}

/** The same facts with one of them replaced (undefined: not answered). */
export const withFact = (facts: Facts, fact: string, known: Known | undefined): Facts => ({
  get: (id) => (id === fact ? known : facts.get(id)),
})

export const numberFact = (value: Count | Money): Known => ({ kind: 'number', value: value as Count })

/** The number answered, or null. A list is never one number: it counts only inside perUnit, one amount a unit. */
export function numberOf(facts: Facts, fact: string): Count | null {
  const known = facts.get(fact)
  return known?.kind === 'number' ? known.value : null
}

/** The same of a money fact, in yuan. */
export const moneyOf = (facts: Facts, fact: string): Money | null => numberOf(facts, fact) as Money | null

export const lengthOf = (values: readonly Money[]): Count => count(String(values.length))
