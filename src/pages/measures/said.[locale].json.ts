import type { APIRoute } from 'astro'
import { dataFile, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { toFinderHand } from '../../view/finder/finderHand.ts'

export const getStaticPaths = inEveryScript

/** What the script of 支持事项 says, in one script. */
export const GET: APIRoute = ({ params }) => dataFile(toFinderHand(localeOf(params['locale'])))
