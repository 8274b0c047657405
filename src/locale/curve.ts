/** The words of the curve. Simplified; 繁體 is generated at build. `{name}` is a place to fill. */
export const curveWords = {} as const

export type CurveKey = keyof typeof curveWords
