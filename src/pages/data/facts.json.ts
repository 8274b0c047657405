import { loadCatalogue, toRulebook } from '../../catalogue/index.ts'
import { toFactsData } from '../../view/data/openData.ts'

export const GET = (): Response => Response.json(toFactsData(loadCatalogue(), toRulebook(loadCatalogue())))
