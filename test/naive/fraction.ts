/** Exact fractions of whole numbers, nothing cleverer; the bottom is always positive. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

const of = (top: bigint, bottom: bigint): Fraction => (bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom })
const read = new Map<string, Fraction>()

/** `"0.3"`, `"20000000.01"` or `"50000000/3"`. */
export function fraction(text: string): Fraction {
  const known = read.get(text)
  if (known !== undefined) return known
  const made = parse(text)
  if (read.size < 100_000) read.set(text, made)
  return made
}

function parse(text: string): Fraction {
  const ratio = /^(-?\d+)\/(\d+)$/.exec(text)
  if (ratio !== null) return of(BigInt(ratio[1] ?? ''), BigInt(ratio[2] ?? ''))
  const decimal = /^(-?\d+)(?:\.(\d+))?$/.exec(text)
  if (decimal === null) throw new Error(`${text} is no figure`)
  const places = decimal[2] ?? ''
  return of(BigInt((decimal[1] ?? '') + places), 10n ** BigInt(places.length))
}

export const zero = fraction('0')
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.bottom === b.bottom ? { top: a.top + b.top, bottom: a.bottom } : of(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom })
export const times = (a: Fraction, b: Fraction): Fraction => of(a.top * b.top, a.bottom * b.bottom)
export const over = (a: Fraction, b: Fraction): Fraction => of(a.top * b.bottom, a.bottom * b.top)
export const isMore = (a: Fraction, b: Fraction): boolean => a.top * b.bottom > b.top * a.bottom
export const isSame = (a: Fraction, b: Fraction): boolean => a.top * b.bottom === b.top * a.bottom
export const least = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? b : a)
export const most = (a: Fraction, b: Fraction): Fraction => (isMore(b, a) ? b : a)
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero)

/** Rounded down to so many decimal places, and up: two neighbours a person could type. */
export function neighbours(value: Fraction, places: number): readonly [string, string] {
  const scale = 10n ** BigInt(places)
  const down = (value.top * scale) / value.bottom
  return [decimal(down, places), decimal(down + 1n, places)]
}

/** units of 10^-places → canonical decimal text. */
export function decimal(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const cut = digits.length - places
  const tail = digits.slice(cut).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${tail === '' ? '' : `.${tail}`}`
}

/** Lowest terms; a whole number without its bottom. */
export function print({ top, bottom }: Fraction): string {
  const by = gcd(top < 0n ? -top : top, bottom)
  return bottom === by ? String(top / by) : `${top / by}/${bottom / by}`
}
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
