import { tableOf, type PlaceFile, type PlaceTable } from '../../src/places/index.ts'
import { placeFileIn } from '../../src/places/made/placeFile.ts'
import type { Locale } from '../../src/schema/locales.ts'

const files = new Map<Locale, PlaceFile>()
const tables = new Map<Locale, PlaceTable>()

/** What the browser fetches, put together once a test file. */
export function fileIn(locale: Locale): PlaceFile {
  const file = files.get(locale) ?? placeFileIn(locale)
  files.set(locale, file)
  return file
}

/** What it makes of it. */
export function tableIn(locale: Locale): PlaceTable {
  const table = tables.get(locale) ?? tableOf(fileIn(locale))
  tables.set(locale, table)
  return table
}
