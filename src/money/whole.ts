import { exact, type Exact } from './money.ts'

/** Figures as whole numbers (BigInt, not float), for where thousands of sums are compared: as exact as decimals and much faster. */

/** Counts figures in the smallest decimal place any of them has. */
export function inWholeParts(figures: readonly (Exact | null)[]): (figure: Exact) => bigint {
  const places = figures.map((figure) => figure?.decimalPlaces() ?? 0)
  const parts = exact(`1${'0'.repeat(Math.max(...places))}`)
  return (figure) => BigInt(figure.times(parts).toFixed())
}

export const wholeTimes = (a: bigint, b: bigint): bigint => a * b
/** What goes in wholly; both not below nothing. */
export const wholeDiv = (a: bigint, b: bigint): bigint => a / b

export const wholeSum = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n)
export const wholeLeast = (a: bigint, b: bigint): bigint => (b < a ? b : a)
export const wholeMost = (a: bigint, b: bigint): bigint => (b > a ? b : a)
