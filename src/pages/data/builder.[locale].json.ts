import type { APIRoute } from 'astro'
import { editionIn, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { toBuilderHead } from '../../view/compare/builderData.ts'

export const getStaticPaths = inEveryScript

/** What 自选对比 downloads first: its words, the topics and the texts there are. */
export const GET: APIRoute = ({ params }) => Response.json(toBuilderHead(editionIn(localeOf(params['locale']))))
