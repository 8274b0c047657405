import { loadCatalogue } from '../../catalogue/index.ts'
import { toCatalogueData } from '../../view/data/openData.ts'

export const GET = (): Response => Response.json(toCatalogueData(loadCatalogue()))
