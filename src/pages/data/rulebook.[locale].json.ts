import type { APIRoute } from 'astro'
import { loadCatalogue, toRulebook } from '../../catalogue/index.ts'
import { editionIn, inBothScripts } from '../../site/site.ts'
import { locales, segments } from '../../locale/locales.ts'
import { toEstimateData } from '../../view/estimate/estimateData.ts'

export const getStaticPaths = inBothScripts

/** What 测算 downloads once: the machine part of the texts and every word it says, in one script. */
export const GET: APIRoute = ({ params }) => {
  const locale = locales.find((each) => segments[each] === params['locale'])
  if (locale === undefined) throw new Error(`no script ${String(params['locale'])}`)
  return Response.json(toEstimateData(editionIn(locale), toRulebook(loadCatalogue())))
}
