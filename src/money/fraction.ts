import { type Exact, exact } from './money.ts'

/** top ÷ bottom as a reduced fraction of whole numbers. BigInt, not float: the one place that divides to show an exact point. */
export function reduced(top: Exact, bottom: Exact): readonly [string, string] {
  const scale = exact(`1${'0'.repeat(Math.max(top.decimalPlaces(), bottom.decimalPlaces()))}`)
  const [n, d] = [BigInt(top.times(scale).toFixed(0)), BigInt(bottom.times(scale).toFixed(0))]
  const by = gcd(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  return by === 0n ? ['0', '1'] : [String(n / by), String(d / by)]
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
