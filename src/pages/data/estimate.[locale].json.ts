import type { APIRoute } from 'astro'
import { dataFile, headIn, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'

export const getStaticPaths = inEveryScript

/** What 测算 downloads first: every word it says in one script, and which text holds what. */
export const GET: APIRoute = ({ params }) => dataFile(headIn(localeOf(params['locale'])))
