import { asYuan, exact, none, nothing, type Exact, type Money } from '../../money/money.ts'
import { reduced } from '../../money/fraction.ts'

/**
 * Every amount is piecewise linear in each money or count fact, so its lines are rebuilt exactly from a few
 * amounts: between two thresholds the tangents at both ends either are one line or meet at the next kink.
 * Nothing here knows a formula's arithmetic; if the engine changes, the lines change with it.
 */
export interface Line {
  /** From this point (a threshold or a kink) to the next line's. */
  readonly from: Exact
  /** Exactly: numerator and denominator, whole numbers. */
  readonly exact: readonly [string, string]
  /** Amount at a point x of the line: value + slope × (x − at). */
  readonly at: Exact
  readonly value: Money
  readonly slope: Exact
  /** The line does not hold at `from` itself but only beyond it (超过). */
  readonly open: boolean
}

/** A step that even an area and a price of 10^18 each make less of than `close`, and that 120 digits still tell beside 10^60. */
const tiny = exact(`0.${'0'.repeat(47)}1`)
const far = exact('1000000000000000000000000')
/** Less than any jump, more than any slope makes of a hair. */
const close = exact('0.00000001')
/** A stretch of a few fen among 10^24 is found by halving; more than this is no line any text draws. */
const deepest = 150

/** The amount over one fact; null where it is not settled by that fact alone. */
export type AmountAt = (x: Exact) => Money | null

/** @param jumps points at which the amount may jump. [] when the amount is not settled somewhere. */
export function linesOf(at: AmountAt, jumps: readonly Exact[]): Line[] {
  const points = [none, ...jumps].sort((a, b) => a.cmp(b)).filter((x, i, all) => i === 0 || !x.eq(all[i - 1] ?? none))
  const found: Line[] = []
  for (const [i, from] of points.entries()) {
    const here = at(from)
    const just = at(from.plus(tiny))
    if (here === null || just === null) return []
    const open = here.minus(just).abs().gt(close)
    if (open) found.push({ from, exact: whole(from), at: from, value: here, slope: none, open: false })
    const to = points[i + 1] ?? far
    const pieces = between(at, from.plus(tiny), to.minus(tiny), 0)
    if (pieces === null) return []
    found.push(
      ...pieces.map((piece, n): Line => {
        const before = pieces[n - 1]
        if (before === undefined) return { ...piece, from, exact: whole(from), open }
        const [top, bottom] = meeting(before, piece)
        return { ...piece, from: exact(top).div(bottom), exact: [top, bottom], open: false }
      }),
    )
  }
  return found
}

export const differ = (a: Money, b: Money): boolean => a.minus(b).abs().gt(close)

type Piece = Pick<Line, 'at' | 'value' | 'slope'>

/** Lines of a continuous piece [a, b]: one line, or the tangents' meeting point and both sides of it. */
function between(at: AmountAt, a: Exact, b: Exact, depth: number): Piece[] | null {
  const step = tiny
  const [fa, fa2, fb, fb2] = [at(a), at(a.plus(step)), at(b), at(b.minus(step))]
  if (fa === null || fa2 === null || fb === null || fb2 === null) return null
  const left = { at: a, value: fa, slope: round(fa2.minus(fa).div(step)) }
  const right = { at: b, value: fb, slope: round(fb.minus(fb2).div(step)) }
  if (valueAt(left, b).minus(fb).abs().lte(close) && left.slope.eq(right.slope)) return [exactly(left, at)]
  if (depth > deepest) return null
  const gap = left.slope.minus(right.slope)
  const meet = gap.isZero() ? halfway(a, b) : fb.minus(right.slope.times(b)).minus(fa).plus(left.slope.times(a)).div(gap)
  const split = meet.gt(a) && meet.lt(b) ? meet : halfway(a, b)
  const there = at(split)
  if (there === null) return null
  // Where the last line is met far behind its beginning, the first may still bend the other way between.
  const holds = (line: Piece, x: Exact): boolean => !differ(at(x) ?? nothing, valueAt(line, x))
  const two = meet.eq(split) && !gap.isZero() && !differ(valueAt(left, meet), there) && holds(left, a.plus(meet).div(2))
  if (two && holds(right, meet.plus(b).div(2))) return [exactly(left, at), exactly(right, at)]
  const first = between(at, a, split, depth + 1)
  if (first === null) return null
  const rest = between(at, split, b, depth + 1)
  return rest === null ? null : merged([...first, ...rest])
}

/** A round point inside [a, b], by magnitude first: kinks stand among figures of very different size. */
function halfway(a: Exact, b: Exact): Exact {
  const [low, high] = [digitsOf(a), digitsOf(b)]
  return high - low > 3 ? exact(`1${'0'.repeat((low + high) >> 1)}`) : a.plus(b).div(2)
}

const digitsOf = (x: Exact): number => x.floor().toFixed().length

/** A line from a nearby round point, so that its figures are exact decimals. */
function exactly(piece: Piece, at: AmountAt): Piece {
  const near = piece.at.gte(far.div(2)) ? piece.at.toDecimalPlaces(0) : piece.at.toDecimalPlaces(20)
  const value = at(near)
  const same = value !== null && valueAt(piece, near).minus(value).abs().lte(close)
  return same ? { ...piece, at: near, value } : { ...piece, value: tidy(valueAt(piece, near)), at: near }
}

const merged = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece, i) => {
    const before = pieces[i - 1]
    return before === undefined || !before.slope.eq(piece.slope) || valueAt(before, piece.at).minus(piece.value).abs().gt(close)
  })

export const valueAt = (line: Piece, x: Exact): Money => asYuan(line.value.plus(line.slope.times(x.minus(line.at))))
const round = (slope: Exact): Exact => slope.toDecimalPlaces(24)
export const tidy = (value: Money): Money => asYuan(value.toDecimalPlaces(12))

/** Where two lines meet, as a reduced fraction of whole numbers. */
function meeting(a: Piece, b: Piece): readonly [string, string] {
  const top = b.value.minus(b.slope.times(b.at)).minus(a.value).plus(a.slope.times(a.at))
  return reduced(top, a.slope.minus(b.slope))
}
const whole = (x: Exact): readonly [string, string] => reduced(x, exact('1'))
