import { random } from '../search/random.ts'

/** Choices that are the same ones every time for one seed. */
export interface Chance {
  readonly below: (many: number) => number
  readonly odds: (share: number) => boolean
  readonly pick: <T>(all: readonly T[]) => T
  readonly shuffled: <T>(all: readonly T[]) => T[]
}

export function chance(seed: number): Chance {
  const next = random(seed)
  const below = (many: number): number => Math.floor(next() * many)
  return {
    below,
    odds: (share) => next() < share,
    pick: (all) => {
      const one = all[below(all.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    shuffled: (all) => {
      const out = [...all]
      for (let i = out.length - 1; i > 0; i--) {
        const at = below(i + 1)
        const [a, b] = [out[i], out[at]]
        if (a !== undefined && b !== undefined) [out[i], out[at]] = [b, a]
      }
      return out
    },
  }
}
