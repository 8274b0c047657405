import { loadCatalogue } from '../../catalogue/load.ts'
import { toCatalogueData } from '../../view/openData.ts'

export const GET = (): Response => Response.json(toCatalogueData(loadCatalogue()))
