import { loadCatalogue } from '../catalogue/load.ts'
import { toRulebook } from '../catalogue/rulebook.ts'
import { locales, segments } from '../locale/locales.ts'
import type { Locale } from '../schema/catalogue.ts'
import { toCalculatorData } from '../view/calculatorData.ts'
import type { Setting } from '../view/card.ts'
import { toEdition, type Edition } from '../view/edition.ts'
import { href } from '../view/href.ts'
import { today } from '../scripts/clock.ts'

/** Build time: the catalogue is read once, converted once a script, and dated once. */
const made = new Map<Locale, Edition>()
const built = today()

const settings = new Map<Locale, Setting>()

/** What charts are drawn with at build: the estimator's own words and book. */
export function settingIn(locale: Locale): Setting {
  const edition = editionIn(locale)
  const known = settings.get(locale) ?? { book: edition.book, data: toCalculatorData(edition, toRulebook(loadCatalogue())), on: built }
  settings.set(locale, known)
  return known
}

export function editionIn(locale: Locale): Edition {
  const known = made.get(locale) ?? toEdition(loadCatalogue(), toRulebook(loadCatalogue()), locale, built)
  made.set(locale, known)
  return known
}

/** For getStaticPaths: one page a script. */
export const inBothScripts = (): { params: { locale: string }; props: { locale: Locale } }[] =>
  locales.map((locale) => ({ params: { locale: segments[locale] }, props: { locale } }))

/** A view's path → a link that works under any base. */
export const linksIn =
  (locale: Locale) =>
  (path: string): string =>
    href(import.meta.env.BASE_URL, locale, path)
