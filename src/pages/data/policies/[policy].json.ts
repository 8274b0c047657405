import type { APIRoute } from 'astro'
import { loadCatalogue, toRulebook } from '../../../catalogue/index.ts'
import { inEach } from '../../../locale/segments.ts'
import { editionIn } from '../../../site/site.ts'
import { toPolicyData } from '../../../view/data/policyData.ts'

export const getStaticPaths = () => loadCatalogue().policies.map(({ id }) => ({ params: { policy: id } }))

/** One text, whole: clauses, measures, quotes, statuses, the questions asked. */
export const GET: APIRoute = ({ params: { policy = '' } }) =>
  Response.json(toPolicyData(policy, inEach(editionIn), toRulebook(loadCatalogue(), [policy])))
