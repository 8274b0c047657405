/** The words of the batch. Simplified; 繁體 is generated at build. `{name}` is a place to fill. */
export const batchWords = {} as const

export type BatchKey = keyof typeof batchWords
