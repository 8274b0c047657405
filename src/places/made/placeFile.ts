import { convert } from '../../locale/inScript.ts'
import { pairsTo } from '../../locale/pairs.ts'
import { scriptOf } from '../../locale/script.ts'
import type { Locale } from '../../schema/locales.ts'
import { pack, type PlaceFile } from '../file.ts'
import { formerPlaces, placesInside, placesOfToday } from './sources.ts'

/** Build time, and at the door: every name of GB/T 2260 in one script. */
export function placeFileIn(locale: Locale): PlaceFile {
  const file = { places: pack(placesOfToday()), former: pack(formerPlaces()), inside: placesInside() }
  return { pairs: pairsTo(JSON.stringify(file)), ...convert(file, scriptOf[locale]) }
}
