import type { Catalogue, Locale } from '../schema/catalogue.ts'
import type { Rulebook } from '../schema/rulebook.ts'
import { source } from '../schema/locales.ts'
import { scriptOf } from './script.ts'

/** Kept as they are: the file as received, and what is no words at all. */
const untouched = new Set(['asReceived', 'version'])

/**
 * The whole catalogue in one script. Ids, fact addresses, dates and digests are plain ASCII, which no
 * conversion changes; keys are converted too, because levels are keyed by the text's own word.
 * @throws if a conversion changes a length: offsets would no longer hold.
 */
export function inScript(catalogue: Catalogue, locale: Locale): Catalogue {
  return locale === source ? catalogue : convert(catalogue, sameLength(scriptOf[locale]), untouched)
}

/** A rulebook in one script. It is made from the texts as read and converted after: readings are checked in the texts' own script. */
export const bookIn = (book: Rulebook, locale: Locale): Rulebook => ({ ...convert(book, scriptOf[locale]), locale })

/** The same walk for any plain value: the words of the site, the sections of a page. */
export function convert<T>(value: T, say: (text: string) => string, keep: ReadonlySet<string> = new Set()): T {
  // A walk over plain JSON keeps its shape; the type system cannot see that.
  return walk(value, say, keep) as T
}

function walk(value: unknown, say: (text: string) => string, keep: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return say(value)
  if (Array.isArray(value)) return value.map((item) => walk(item, say, keep))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [say(key), keep.has(key) ? item : walk(item, say, keep)]))
}

const sameLength =
  (say: (text: string) => string) =>
  (text: string): string => {
    const said = say(text)
    if (said.length !== text.length)
      throw new Error(`conversion changes the length of “${text}” → “${said}”; add a pair of equal length to locale/script.ts`)
    return said
  }
