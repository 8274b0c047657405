import { wholeLeast, wholeMost, wholeSum } from '../../money/whole.ts'

/** One that may be kept, beside others that it is a rival of; what it brings to each cut. */
export interface Item {
  readonly at: number
  readonly against: readonly number[]
  readonly brings: readonly bigint[]
}
/** A set of rooms. Through it comes `base` and what those kept bring: at least `need` and `each` times the figure looked for. */
export interface Cut {
  readonly base: bigint
  readonly need: bigint
  readonly each: -1 | 0 | 1
}

/**
 * The largest figure, up to `most`, for which some choice without two rivals brings every cut what it must; null if there is none.
 * Rivals are taken a set at a time. What the sets still open could bring if nobody stood in anybody's way says which choices are
 * idle (branch and bound); the one that leaves the narrowest cut widest is tried first.
 */
export function mostOf(items: readonly Item[], cuts: readonly Cut[], most: bigint | null): bigint | null {
  const { sure, sets } = apart(items)
  const hopes = [...sets.map((_, from) => hopeOf(sets.slice(from), cuts)), cuts.map(() => 0n)]
  const start = sure.reduce<readonly bigint[]>(
    (sums, { brings }) => addEach(sums, brings),
    cuts.map(({ base }) => base),
  )
  const top = figureOf(addEach(start, hopes[0] ?? []), cuts, most)
  if (top === null) return null
  let best: bigint | null = null
  const descend = (sums: readonly bigint[], nth: number, out: ReadonlySet<number>): void => {
    const set = sets[nth]
    if (set === undefined) {
      best = figureOf(sums, cuts, most)
      return
    }
    for (const { item, brought, hoped } of waysOf(set, sums, hopes[nth + 1] ?? [], out, cuts, top)) {
      const figure = figureOf(hoped, cuts, most)
      if (figure === null || (best !== null && figure <= best)) continue
      descend(brought, nth + 1, item === null ? out : new Set([...out, ...item.against]))
      if (best !== null && best >= top) return
    }
  }
  descend(start, 0, new Set())
  return best
}

/** Rivals of one another, of which one is kept; `null`, none of them, is tried only where one has rivals elsewhere. */
type RivalSet = readonly (Item | null)[]

function waysOf(
  set: RivalSet,
  sums: readonly bigint[],
  hope: readonly bigint[],
  out: ReadonlySet<number>,
  cuts: readonly Cut[],
  top: bigint,
) {
  return set
    .filter((item) => item === null || !out.has(item.at))
    .map((item) => {
      const brought = item === null ? sums : addEach(sums, item.brings)
      const hoped = addEach(brought, hope)
      return { item, brought, hoped, slack: slackOf(hoped, cuts, top) }
    })
    .sort((a, b) => (a.slack < b.slack ? 1 : a.slack > b.slack ? -1 : 0))
}

/** Those without rivals, who are kept for sure, and the others in sets, those that decide most first. */
function apart(items: readonly Item[]): { readonly sure: readonly Item[]; readonly sets: readonly RivalSet[] } {
  const here = new Map(items.map((item) => [item.at, item]))
  const rivalsOf = ({ against }: Item): readonly number[] => against.filter((rival) => here.has(rival))
  const sets: Item[][] = []
  for (const item of items) {
    if (rivalsOf(item).length === 0) continue
    const set = sets.find((members) => members.every(({ at }) => item.against.includes(at)))
    if (set === undefined) sets.push([item])
    else set.push(item)
  }
  return {
    sure: items.filter((item) => rivalsOf(item).length === 0),
    sets: sets
      .sort((a, b) => (heft(a) < heft(b) ? 1 : heft(a) > heft(b) ? -1 : 0))
      .map((set) => (set.every((item) => rivalsOf(item).length < set.length) ? set : [...set, null])),
  }
}

const heft = (set: readonly Item[]): bigint => wholeSum(set.flatMap(({ brings }) => brings))

/** What sets could bring to each cut at most. */
const hopeOf = (sets: readonly RivalSet[], cuts: readonly Cut[]): bigint[] =>
  cuts.map((_, cut) => wholeSum(sets.map((set) => set.map((item) => item?.brings[cut] ?? 0n).reduce(wholeMost))))

const addEach = (a: readonly bigint[], b: readonly bigint[]): bigint[] => a.map((sum, at) => sum + (b[at] ?? 0n))

/** The largest figure that such sums allow. */
function figureOf(sums: readonly bigint[], cuts: readonly Cut[], most: bigint | null): bigint | null {
  const over = cuts.flatMap(({ need, each }, at) => (each === 1 ? [(sums[at] ?? 0n) - need] : []))
  const figure = (most === null ? over : [most, ...over]).reduce(wholeLeast)
  return figure < 0n || slackOf(sums, cuts, figure) < 0n ? null : figure
}

/** How much more than it must comes through the narrowest cut. */
const slackOf = (sums: readonly bigint[], cuts: readonly Cut[], figure: bigint): bigint =>
  cuts.map(({ need, each }, at) => (sums[at] ?? 0n) - need - (each === 0 ? 0n : each > 0 ? figure : -figure)).reduce(wholeLeast)
