import type { APIRoute } from 'astro'
import { editionIn, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { toBuilderData } from '../../view/compare/builderData.ts'

export const getStaticPaths = inEveryScript

/** Open data: every comparison in finished words, in one script. 自选对比 downloads its head and the texts it shows instead. */
export const GET: APIRoute = ({ params }) => {
  const locale = localeOf(params['locale'])
  return Response.json(toBuilderData(editionIn(locale)))
}
