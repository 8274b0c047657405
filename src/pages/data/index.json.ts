import { loadCatalogue } from '../../catalogue/index.ts'
import { toIndexData } from '../../view/data/files.ts'

export const GET = (): Response => Response.json(toIndexData(loadCatalogue()))
