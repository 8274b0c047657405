import { codesOf } from '../table.ts'
import { formerPlaces, placesOfToday } from './sources.ts'

let codes: ReadonlySet<string> | null = null

/** At the door: whether a code stands in GB/T 2260, in any edition known here. They are read when first asked for. */
export function isKnownCode(code: string): boolean {
  codes ??= codesOf([...placesOfToday(), ...formerPlaces()])
  return codes.has(code)
}

let names: ReadonlyMap<string, readonly string[]> | null = null

/** The names a code has or had; none where GB/T 2260 does not know it. */
export function namesOfCode(code: string): readonly string[] {
  names ??= new Map(
    [...Map.groupBy([...placesOfToday(), ...formerPlaces()], ([each]) => each)].map(([each, rows]) => [each, rows.map(([, name]) => name)]),
  )
  return names.get(code) ?? []
}
