import { wholeDiv, wholeMost, wholeSum, wholeTimes } from '../../money/whole.ts'
import { apart, type Item } from './search.ts'

/** By the place of a cut. */
export type Weights = readonly bigint[]

/**
 * Weights under which cuts together promise less than any of them alone, as no choice serves all of them best (a bound by Lagrange
 * multipliers). The narrowest is mixed with the others in turn, and the mixture again.
 * @param bases what comes through each cut, whoever is kept.
 */
export function mixesOf(items: readonly Item[], bases: readonly bigint[]): readonly Weights[] {
  const { sure, sets } = apart(items)
  const promised = (weights: Weights): Promised => {
    const own = wholeSum([bases, ...sure.map(({ brings }) => brings)].map((figures) => weigh(figures, weights)))
    const most = sets.map((set) => set.map((item) => weigh(item?.brings ?? [], weights)).reduce(wholeMost))
    return { weights, most: wholeDiv(own + wholeSum(most), wholeSum(weights)) }
  }
  const alone = bases.map((_, at) => promised(bases.map((_, other) => (at === other ? 1n : 0n))))
  const found: Promised[] = []
  let best = alone.reduce(lower)
  while (found.length < rounds) {
    const next = alone.flatMap(({ weights }) => shares.map((share) => promised(mixed(best.weights, weights, share)))).reduce(lower, best)
    if (next === best) break
    best = next
    found.push(best)
  }
  return found.map(({ weights }) => weights)
}

/** The figures of cuts, and behind them those of their mixtures. */
export const withMixes = (figures: readonly bigint[], mixes: readonly Weights[]): readonly bigint[] => [
  ...figures,
  ...mixes.map((weights) => weigh(figures, weights)),
]

interface Promised {
  readonly weights: Weights
  readonly most: bigint
}
const rounds = 3
/** So many eighths of one, the rest of the other. */
const shares = [1n, 2n, 3n, 4n, 5n, 6n, 7n]
const parts = 8n

function mixed(one: Weights, other: Weights, share: bigint): Weights {
  const rest = wholeTimes(wholeSum(one), parts - share)
  return one.map((weight, at) => wholeTimes(weight, share) + wholeTimes(other[at] ?? 0n, rest))
}
const lower = (a: Promised, b: Promised): Promised => (b.most < a.most ? b : a)
const weigh = (figures: readonly bigint[], weights: Weights): bigint =>
  wholeSum(figures.map((figure, at) => wholeTimes(figure, weights[at] ?? 0n)))
