import { encode } from 'uqr'

/** An address as a square of modules: its size, and one path over all the dark ones. Without a rim: the page leaves that free. */
export function toQr(address: string): { readonly size: number; readonly d: string } {
  const { size, data } = encode(address, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
  return { size, d: dark.join('') }
}
