import type { APIRoute } from 'astro'
import { localeOf } from '../../locale/segments.ts'
import { source } from '../../schema/locales.ts'
import { dataFile, editionIn, inEveryScript } from '../../site/site.ts'
import { toFindData } from '../../view/estimate/find.ts'

export const getStaticPaths = inEveryScript

/** What 要做什么 finds by typing: fetched when somebody begins to. */
export const GET: APIRoute = ({ params }) => dataFile(toFindData(editionIn(localeOf(params['locale'])), editionIn(source)))
