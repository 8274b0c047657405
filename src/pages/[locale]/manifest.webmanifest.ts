import type { APIRoute } from 'astro'
import { localeOf } from '../../locale/segments.ts'
import { editionIn, inEveryScript, linksIn } from '../../site/site.ts'
import { siteHref } from '../../view/site/href.ts'

export const getStaticPaths = inEveryScript

/** As which the site is put on a home screen, in one script. */
export const GET: APIRoute = ({ params }) => {
  const locale = localeOf(params['locale'])
  const { words } = editionIn(locale)
  const at = linksIn(locale)
  const base = import.meta.env.BASE_URL
  const icon = (name: string, size: number, purpose: string): object => ({
    src: siteHref(base, name),
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  })
  return Response.json({
    name: words.site,
    short_name: words.site,
    description: words.homeDescription,
    lang: locale,
    id: at(''),
    start_url: at(''),
    scope: siteHref(base, ''),
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    icons: [icon('icon-192.png', 192, 'any'), icon('icon-512.png', 512, 'any'), icon('icon-maskable-512.png', 512, 'maskable')],
    shortcuts: [
      { name: words.navEstimate, url: at('calculator/') },
      { name: words.navPolicies, url: at('policies/') },
    ],
  })
}
