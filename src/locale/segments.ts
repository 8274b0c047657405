import { locales, type Locale } from '../schema/locales.ts'

/** First part of every path of one script: zh-hans. */
export const segmentOf = (locale: Locale): string => locale.toLowerCase()

/** @throws for a path the build does not make. */
export function localeOf(segment: string | undefined): Locale {
  const locale = locales.find((each) => segmentOf(each) === segment)
  if (locale === undefined) throw new Error(`no script ${String(segment)}`)
  return locale
}

/** Every script but one. */
export const others = (locale: Locale): Locale[] => locales.filter((each) => each !== locale)

/** One of each script's own, keyed by script. */
export const inEach = <T>(of: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, T>
