import { loadCatalogue, toRulebook } from '../catalogue/index.ts'
import { locales } from '../schema/locales.ts'
import { segmentOf } from '../locale/segments.ts'
import type { Locale } from '../schema/catalogue.ts'
import { headOf, toEstimateData, type EstimateData, type EstimateHead } from '../view/estimate/estimateData.ts'
import type { Setting } from '../view/estimate/card.ts'
import { toEdition, type Edition } from '../view/site/edition.ts'
import { href } from '../view/site/href.ts'
import { shelvesIn, type Shelf } from '../view/site/shelves.ts'
import { today } from '../edge/clock.ts'
import { dataFormat } from '../edge/fetchJson.ts'

/** Build time: the catalogue is read once, converted once a script, and dated once. */
const made = new Map<Locale, Edition>()
const built = builtDay(process.env['SOURCE_DATE_EPOCH'])

const settings = new Map<Locale, WholeSetting>()
interface WholeSetting extends Setting {
  readonly data: EstimateData
}

/** What charts are drawn with at build: the estimator's own words and book. */
export function settingIn(locale: Locale): WholeSetting {
  const edition = editionIn(locale)
  const known = settings.get(locale) ?? { book: edition.book, data: toEstimateData(edition, toRulebook(loadCatalogue())), on: built }
  settings.set(locale, known)
  return known
}

/** What 测算 downloads first. */
export const headIn = (locale: Locale): EstimateHead => headOf(settingIn(locale).data)

export function editionIn(locale: Locale): Edition {
  const known = made.get(locale) ?? toEdition(loadCatalogue(), toRulebook(loadCatalogue()), locale, built)
  made.set(locale, known)
  return known
}

/**
 * The day for which the pages are written; the reader's own day corrects it there. The same content gives the same pages on whatever
 * day they are made: the newest day of 更新记录, or the one that SOURCE_DATE_EPOCH (seconds since 1970) names.
 */
function builtDay(epoch: string | undefined): string {
  if (epoch === undefined || epoch === '')
    return (
      loadCatalogue()
        .updates.map(({ date }) => date)
        .sort()
        .at(-1) ?? today(new Date(0))
    )
  if (!/^\d{1,11}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH: ${epoch}；写1970年以来的秒数，例如 $(date +%s)`)
  return today(new Date(Number(epoch) * 1000))
}

/** For getStaticPaths: one page a script. */
export const inEveryScript = (): { params: { locale: string }; props: { locale: Locale } }[] =>
  locales.map((locale) => ({ params: { locale: segmentOf(locale) }, props: { locale } }))

/** What a script of ours reads: it says how it is shaped. */
export const dataFile = (holds: object): Response => Response.json({ format: dataFormat, ...holds })

/** For getStaticPaths of what is told text by text: one page a shelf and script; none where one page holds all. */
export const onEveryShelf = (
  of: (edition: Edition) => readonly Shelf[] = shelvesIn,
): { params: { locale: string; shelf: string }; props: { locale: Locale; shelf: Shelf } }[] =>
  inEveryScript().flatMap(({ params, props }) =>
    of(editionIn(props.locale)).map((shelf) => ({ params: { ...params, shelf: shelf.id }, props: { ...props, shelf } })),
  )

/** The same behind the list itself, in one file: `timeline/` and `timeline/in/450000/`. */
export const listAndShelves = (
  of: (edition: Edition) => readonly Shelf[] = shelvesIn,
): { params: { locale: string; shelf: string | undefined }; props: { locale: Locale; shelf: Shelf | null } }[] => [
  ...inEveryScript().map(({ params, props }) => ({ params: { ...params, shelf: undefined }, props: { ...props, shelf: null } })),
  ...onEveryShelf(of).map(({ params, props }) => ({ params: { ...params, shelf: `in/${params.shelf}` }, props })),
]

/** A view's path → a link that works under any base. */
export const linksIn =
  (locale: Locale) =>
  (path: string): string =>
    href(import.meta.env.BASE_URL, locale, path)
