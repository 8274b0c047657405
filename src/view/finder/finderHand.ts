import { finderSaidIn, type FinderSaid } from '../../locale/lists/finder.ts'
import { segmentOf } from '../../locale/segments.ts'
import { searchWordsIn } from '../../locale/search.ts'
import type { Locale } from '../../schema/catalogue.ts'
import type { Edition } from '../site/edition.ts'

/** What the script of 支持事项 is handed with the page: words, and where things are. */
export interface FinderHand {
  readonly words: FinderSaid
  /** By class of search, its name. */
  readonly classes: Readonly<Record<string, string>>
  readonly locale: Locale
  readonly segment: string
  readonly version: string
  /** The site's own root, with a slash at its end. */
  readonly root: string
}

export function toFinderHand({ locale, catalogue }: Edition, root: string): FinderHand {
  const search = searchWordsIn(locale)
  const classes = (['exact', 'prefix', 'synonym', 'near'] as const).map((each) => [each, search[`search.${each}`]] as const)
  return {
    words: finderSaidIn(locale),
    classes: Object.fromEntries(classes),
    locale,
    segment: segmentOf(locale),
    version: catalogue.version,
    root,
  }
}
