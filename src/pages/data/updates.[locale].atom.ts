import type { APIRoute } from 'astro'
import { localeOf } from '../../locale/segments.ts'
import { editionIn, inEveryScript } from '../../site/site.ts'
import { toFeed } from '../../view/data/feed.ts'

export const getStaticPaths = inEveryScript

/** 更新记录 as a feed. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(toFeed(editionIn(localeOf(params['locale'])), { origin: site?.origin ?? '', base: import.meta.env.BASE_URL }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
