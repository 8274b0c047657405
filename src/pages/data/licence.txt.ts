import { loadCatalogue } from '../../catalogue/index.ts'
import { licence } from '../../view/data/contract.ts'

export const GET = (): Response =>
  new Response(`${licence}\ndata version ${loadCatalogue().version}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
