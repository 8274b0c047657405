import { loadCatalogue } from '../../catalogue/load.ts'
import { toFactsData } from '../../view/openData.ts'

export const GET = (): Response => Response.json(toFactsData(loadCatalogue()))
