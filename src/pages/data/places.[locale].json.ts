import type { APIRoute } from 'astro'
import { inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { placeFileIn } from '../../places/made/placeFile.ts'

export const getStaticPaths = inEveryScript

/** Every name of GB/T 2260, fetched only where a place is to be read. */
export const GET: APIRoute = ({ params }) => Response.json(placeFileIn(localeOf(params['locale'])))
