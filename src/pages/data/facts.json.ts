import { loadCatalogue } from '../../catalogue/load.ts'
import { toRulebook } from '../../catalogue/rulebook.ts'
import { toFactsData } from '../../view/openData.ts'

export const GET = (): Response => Response.json(toFactsData(loadCatalogue(), toRulebook(loadCatalogue())))
