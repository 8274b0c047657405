/** The words of copying, linking, printing and downloading. Simplified; 繁體 is generated at build. `{name}` is a place to fill. */
export const takeAwayWords = {} as const

export type TakeAwayKey = keyof typeof takeAwayWords
