import type { Locale } from '../schema/catalogue.ts'

/** First part of every path, by script. */
export const segments: Readonly<Record<Locale, string>> = { 'zh-Hans': 'zh-hans', 'zh-Hant': 'zh-hant' }
export const locales: readonly Locale[] = ['zh-Hans', 'zh-Hant']
export const other: Readonly<Record<Locale, Locale>> = { 'zh-Hans': 'zh-Hant', 'zh-Hant': 'zh-Hans' }
/** Each script by its own name, never converted. */
export const names: Readonly<Record<Locale, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁體' }
