import type { APIRoute } from 'astro'
import { editionIn, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { toBuilderData } from '../../view/compare/builderData.ts'

export const getStaticPaths = inEveryScript

/** What 自选对比 downloads once: every comparison in finished words, in one script. */
export const GET: APIRoute = ({ params }) => {
  const locale = localeOf(params['locale'])
  return Response.json(toBuilderData(editionIn(locale)))
}
