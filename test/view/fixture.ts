import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Locale } from '../../src/schema/catalogue.ts'
import { toEdition, type Edition } from '../../src/view/site/edition.ts'

/** The real catalogue on a fixed day. */
export const on = '2026-11-22'
export const edition = (locale: Locale = 'zh-Hans', day = on): Edition =>
  toEdition(loadCatalogue(), toRulebook(loadCatalogue()), locale, day)
