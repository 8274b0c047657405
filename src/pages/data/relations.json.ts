import { loadCatalogue } from '../../catalogue/index.ts'
import { toRelationsData } from '../../view/data/policyData.ts'

export const GET = (): Response => Response.json(toRelationsData(loadCatalogue()))
