/** The words of 我的清单. Simplified; 繁體 is generated at build. `{name}` is a place to fill. */
export const savedListWords = {} as const

export type SavedListKey = keyof typeof savedListWords
