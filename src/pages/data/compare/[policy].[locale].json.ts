import type { APIRoute, GetStaticPaths } from 'astro'
import { loadCatalogue } from '../../../catalogue/index.ts'
import { localeOf } from '../../../locale/segments.ts'
import { editionIn, inEveryScript } from '../../../site/site.ts'
import { toBuilderPart } from '../../../view/compare/builderData.ts'
import { policyOf } from '../../../view/site/edition.ts'

export const getStaticPaths = (() =>
  loadCatalogue().policies.flatMap(({ id }) =>
    inEveryScript().map(({ params }) => ({ params: { ...params, policy: id } })),
  )) satisfies GetStaticPaths

/** What 自选对比 downloads of one text once it is shown, in one script. */
export const GET: APIRoute = ({ params }) => {
  const edition = editionIn(localeOf(params['locale']))
  return Response.json(toBuilderPart(policyOf(edition, params['policy'] ?? ''), edition))
}
