import { source } from '../../schema/locales.ts'
import { editionIn } from '../../site/site.ts'
import { mark } from '../../view/carry/csv.ts'
import { toMeasuresCsv } from '../../view/data/openData.ts'

/** With a byte order mark: spreadsheets then read it as UTF-8. */
export const GET = (): Response =>
  new Response(`${mark}${toMeasuresCsv(editionIn(source))}`, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
