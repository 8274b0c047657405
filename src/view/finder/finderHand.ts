import { finderSaidIn, type FinderSaid } from '../../locale/lists/finder.ts'
import { searchWordsIn } from '../../locale/search.ts'
import type { Locale } from '../../schema/catalogue.ts'

/** What the script of 支持事项 says, and the names of the classes of search: fetched, so that the page itself stays light. */
export interface FinderHand {
  readonly words: FinderSaid
  readonly classes: Readonly<Record<string, string>>
}

export function toFinderHand(locale: Locale): FinderHand {
  const search = searchWordsIn(locale)
  const classes = (['exact', 'prefix', 'synonym', 'near'] as const).map((each) => [each, search[`search.${each}`]] as const)
  return { words: finderSaidIn(locale), classes: Object.fromEntries(classes) }
}
