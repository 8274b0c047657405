/** Milliseconds: the median of many samples, and the quartiles beside it. */
export interface Timed {
  readonly median: number
  readonly low: number
  readonly high: number
}

export function timed(samples: readonly number[]): Timed {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

export const printTimed = ({ median, low, high }: Timed): string => `${digits(median)} ms（${digits(low)}～${digits(high)}）`
const digits = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 1 ? 4 : milliseconds < 10 ? 2 : 1)
