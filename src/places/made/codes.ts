import { codesOf } from '../table.ts'
import { formerPlaces, placesOfToday } from './sources.ts'

let codes: ReadonlySet<string> | null = null

/** At the door: whether a code stands in GB/T 2260, in any edition known here. They are read when first asked for. */
export function isKnownCode(code: string): boolean {
  codes ??= codesOf([...placesOfToday(), ...formerPlaces()])
  return codes.has(code)
}
