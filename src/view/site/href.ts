import { segmentOf } from '../../locale/segments.ts'
import type { Locale } from '../../schema/catalogue.ts'

/** The one place that knows where the site stands: every link works under a sub-path. */
export function siteHref(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`
}

/** An anchor stays on its page; any other path is of one script. */
export function href(base: string, locale: Locale, path: string): string {
  return path.startsWith('#') ? path : siteHref(base, `${segmentOf(locale)}/${path}`)
}
