import type { Locale } from '../schema/locales.ts'
import { convert } from './inScript.ts'
import { scriptOf } from './script.ts'

/** Sentences written in 简体 → the same in the script asked for, converted once. */
export function sentences<T>(hans: T): (locale: Locale) => T {
  const made = new Map<Locale, T>()
  return (locale) => {
    const known = made.get(locale) ?? convert(hans, scriptOf[locale])
    made.set(locale, known)
    return known
  }
}
