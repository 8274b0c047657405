/** The door of search for its islands. Pages of reading ask `asked.ts`, `fold.ts` and `recent.ts` alone; `table.ts` and `integration.ts` are asked at build. */
export { longest, readAsked, toSearch, type Asked } from './asked.ts'
export { firstOfScreen, openEngine, screen, type Engine, type Found, type Place, type Results } from './engine.ts'
export { excerptOf, landingOf, type Piece } from './excerpt.ts'
export { countsOf, facets, kept, type Chosen, type Facet } from './facets.ts'
export type { Offer } from './offer.ts'
export { classes, type Class } from './query.ts'
export { followRecent, forget, recentSearches, remember } from './recent.ts'
export type { Reading, Understood } from './understand.ts'
