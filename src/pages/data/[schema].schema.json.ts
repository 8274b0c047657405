import { z } from 'zod'
import { catalogueData, factsData } from '../../view/data/openDataSchema.ts'
import { indexData, policyData, relationsData } from '../../view/data/policyDataSchema.ts'

const schemas = { catalogue: catalogueData, facts: factsData, policy: policyData, relations: relationsData, index: indexData }

export const getStaticPaths = () => Object.entries(schemas).map(([schema, shape]) => ({ params: { schema }, props: { shape } }))
export const GET = ({ props }: { props: { shape: (typeof schemas)[keyof typeof schemas] } }): Response =>
  Response.json(z.toJSONSchema(props.shape))
