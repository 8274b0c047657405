import { asYuan, exact, type Exact, type Money } from './money.ts'

/** Figures as whole numbers (BigInt, not float), for where thousands of sums are compared: as exact as decimals and much faster. */

/** How many parts of one yuan the smallest decimal place of any of the figures needs. */
export const finestOf = (figures: readonly (Exact | null)[]): Exact =>
  exact(`1${'0'.repeat(Math.max(...figures.map((figure) => figure?.decimalPlaces() ?? 0)))}`)
export const inWholeParts = (money: Money, parts: Exact): bigint => BigInt(money.times(parts).toFixed())
export const fromWholeParts = (whole: bigint, parts: Exact): Money => asYuan(exact(String(whole)).div(parts))

export const wholeSum = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n)
export const wholeLeast = (a: bigint, b: bigint): bigint => (b < a ? b : a)
export const wholeMost = (a: bigint, b: bigint): bigint => (b > a ? b : a)
