import type { APIRoute } from 'astro'
import { loadCatalogue, toRulebook } from '../../catalogue/index.ts'
import { dataFile, editionIn, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { toEstimateData } from '../../view/estimate/estimateData.ts'

export const getStaticPaths = inEveryScript

/** What 测算 downloads once: the machine part of the texts and every word it says, in one script. */
export const GET: APIRoute = ({ params }) => {
  const locale = localeOf(params['locale'])
  return dataFile(toEstimateData(editionIn(locale), toRulebook(loadCatalogue())))
}
