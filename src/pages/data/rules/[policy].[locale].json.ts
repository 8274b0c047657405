import type { APIRoute, GetStaticPaths } from 'astro'
import { loadCatalogue, toRulebook } from '../../../catalogue/index.ts'
import { localeOf } from '../../../locale/segments.ts'
import { dataFile, editionIn, inEveryScript } from '../../../site/site.ts'
import { policyOf } from '../../../view/site/edition.ts'
import { toEstimatePart } from '../../../view/estimate/estimateData.ts'

export const getStaticPaths = (() =>
  loadCatalogue().policies.flatMap(({ id }) =>
    inEveryScript().map(({ params }) => ({ params: { ...params, policy: id } })),
  )) satisfies GetStaticPaths

/** What 测算 downloads of one text once it is asked for, in one script. */
export const GET: APIRoute = ({ params }) => {
  const edition = editionIn(localeOf(params['locale']))
  const policy = policyOf(edition, params['policy'] ?? '')
  return dataFile(toEstimatePart(policy, edition, toRulebook(loadCatalogue(), [policy.id])))
}
