/** 450205 → 4502 for a city, 45 for a province: what every code of a part begins with. */
const stemOf = (code: string): string => code.replace(/(00)+$/, '')

/** Whether a place is another one or a part of it: 450205 lies in 450200 and in 450000. */
export const liesIn = (code: string, upper: string): boolean => code.startsWith(stemOf(upper))

/** 1 省级, 2 地级, 3 县级. */
export const levelOf = (code: string): number => stemOf(code).length / 2
