import type { APIRoute } from 'astro'
import { dataFile, editionIn, inEveryScript } from '../../site/site.ts'
import { localeOf } from '../../locale/segments.ts'
import { toSheetData } from '../../view/carry/quotes.ts'

export const getStaticPaths = inEveryScript

/** What the printed sheet of 测算 needs besides what the page has: its words, and the words of the texts. */
export const GET: APIRoute = ({ params }) => dataFile(toSheetData(editionIn(localeOf(params['locale']))))
