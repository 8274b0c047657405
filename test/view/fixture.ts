import { toRulebook } from '../../src/catalogue/rule/rulebook.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Catalogue, Locale } from '../../src/schema/catalogue.ts'
import { toEdition, type Edition } from '../../src/view/site/edition.ts'
import { frozen, named } from '../fixtures/texts.ts'

/** The real catalogue on a fixed day, however many texts it has. */
export const on = '2026-11-22'
const editionOf = (catalogue: Catalogue, locale: Locale, day: string): Edition => toEdition(catalogue, toRulebook(catalogue), locale, day)
export const edition = (locale: Locale = 'zh-Hans', day = on): Edition => editionOf(loadCatalogue(), locale, day)

/** Of it the texts that tests speak of by name. */
export const namedEdition = (locale: Locale = 'zh-Hans', day = on): Edition => editionOf(named(), locale, day)

/** The frozen texts, on a day on which one is in effect and one has expired. */
export const frozenDay = '2031-06-01'
export const frozenEdition = (locale: Locale = 'zh-Hans', day = frozenDay): Edition => editionOf(frozen(), locale, day)
