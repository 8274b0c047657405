import { memo } from '../memo/memo.ts'
import type { Locale } from '../schema/locales.ts'
import { convert } from './inScript.ts'
import { asWords, type Table, type Words } from './say.ts'
import { scriptOf, type Conversion } from './script.ts'

/** Sentences written in 简体 → the same in the script asked for, converted once. */
export function sentences<const T extends Table>(hans: T): (locale: Locale) => Words<T> {
  const converted = memo((to: Conversion) => asWords(convert(hans, to)))
  return (locale) => converted(scriptOf[locale])
}

/** What `sentences` makes. */
export type WordsOf<In extends (locale: Locale) => unknown> = ReturnType<In>
