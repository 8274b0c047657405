import { encode } from 'uqr'

/** A square of modules, and one path over all the dark ones. Without a rim: the page leaves that free. */
export interface Code {
  readonly size: number
  readonly d: string
}

/** An address as a code. @param ecc how much of it may be lost: M 15 %, L 7 %. */
export function toQr(address: string, ecc: 'L' | 'M' = 'M'): Code {
  const { size, data } = encode(address, { ecc, border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
  return { size, d: dark.join('') }
}
