/** A part of the page could not be had; a release may have taken it away. `scripts/release.ts` says so and offers the page anew. */
export const lostEvent = 'part-lost'
/** Something did not work that works in another release, perhaps: said only if there is one. */
export const doubtEvent = 'part-doubted'

export const tellLost = (): boolean => dispatchEvent(new Event(lostEvent))
export const tellDoubt = (): boolean => dispatchEvent(new Event(doubtEvent))
