import { asYuan, exact, type Exact, type Money } from '../../money/money.ts'

/** A parsed answer. Everything that can be counted (money, counts, quantities, prices, ratios, levels) is one exact number; so is a day, 20330315. */
export type Known =
  | { readonly kind: 'number'; readonly value: Exact }
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

export const numberFact = (value: Exact): Known => ({ kind: 'number', value })

/** The number answered, or null. A list is never one number: it counts only inside perUnit, one amount a unit. */
export function numberOf(facts: Facts, fact: string): Exact | null {
  const known = facts.get(fact)
  return known?.kind === 'number' ? known.value : null
}

/** The same of a money fact, in yuan. */
export function moneyOf(facts: Facts, fact: string): Money | null {
  const value = numberOf(facts, fact)
  return value === null ? null : asYuan(value)
}

export const lengthOf = (values: readonly Money[]): Exact => exact(String(values.length))
