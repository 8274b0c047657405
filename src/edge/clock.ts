/** Today in Asia/Shanghai, ISO; the day of another moment, if one is given. Kept apart from the stores, so that a page of reading asks for nothing else. */
export const today = (moment = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment)

/** The day a page shows: the one the reader asks for (`scripts/asOf.ts`), else today. */
export const dayShown = (): string => document.documentElement.dataset['day'] ?? today()
