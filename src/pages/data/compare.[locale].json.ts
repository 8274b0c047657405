import type { APIRoute } from 'astro'
import { editionIn, inBothScripts } from '../../site/site.ts'
import { locales, segments } from '../../locale/locales.ts'
import { toBuilderData } from '../../view/compare/builderData.ts'

export const getStaticPaths = inBothScripts

/** What 自选对比 downloads once: every comparison in finished words, in one script. */
export const GET: APIRoute = ({ params }) => {
  const locale = locales.find((each) => segments[each] === params['locale'])
  if (locale === undefined) throw new Error(`no script ${String(params['locale'])}`)
  return Response.json(toBuilderData(editionIn(locale)))
}
