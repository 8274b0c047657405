import type { APIRoute } from 'astro'
import { dataFile, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { placeFileIn } from '../../places/made/placeFile.ts'

export const getStaticPaths = inEveryScript

/** Every name of GB/T 2260, fetched only where a place is to be read. */
export const GET: APIRoute = ({ params }) => dataFile(placeFileIn(localeOf(params['locale'])))
