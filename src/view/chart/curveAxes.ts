import type { Exact } from '../../money/money.ts'
import { high, inRows, rowsOf, toBase, type Placed } from './curveLabels.ts'
import { text, type Drawing, type Ground, type Label, type Plot, type Size } from './curveParts.ts'
import { ticksTo } from './curveScale.ts'

/** Both axes with their figures: below, the points where something turns come first, round figures where they leave room. */
export function axesOf(
  drawing: Drawing,
  rises: readonly Exact[],
  ground: Ground,
  { named, width, ticks }: Size,
): Pick<Plot, 'strokes' | 'labels'> & { readonly under: number } {
  const { left, right, bottom, end, x, y } = ground
  const { figure, axis, turns, unit } = drawing
  const edges = [0, named ? right + 10 : width] as const
  const at = ticksTo(end, ticks, unit.x)
  const points = inRows(
    turns.map((turn) => ({ words: turn.words, about: x(turn.at) })),
    3,
    edges,
  )
  const figures = inRows(
    at.filter((one) => !turns.some((turn) => turn.at.eq(one))).map((one) => ({ words: figure(one), about: x(one) })),
    1,
    edges,
    points,
  )
  const base = (row: number): number => bottom + 7 + high(row) + toBase
  const under = base(Math.max(0, ...points.map(({ row }) => row)) + 1) + 3
  const along = (kind: string, placed: readonly Placed[]): Label[] => placed.map((one) => label(kind, one.words, one.x, base(one.row)))
  return {
    under: under + 4,
    strokes: [
      ...rises.map((amount, i) => ({ kind: i === 0 ? 'curve-axis' : 'curve-grid', d: `M${text(left)} ${text(y(amount))}H${text(right)}` })),
      ...at.map((one) => ({ kind: 'curve-axis', d: `M${text(x(one))} ${text(bottom)}v3` })),
    ],
    labels: [
      ...rises.map((amount) => label('curve-figure', figure(amount), left - 4, y(amount) + 3, 'end')),
      label('curve-axis', axis.y, 0, toBase + 2),
      ...along('curve-point', points),
      ...along('curve-figure', figures),
      label('curve-axis', rowsOf(axis.x, edges[1], 1).join(''), edges[1], under, 'end'),
    ],
  }
}

const label = (kind: string, words: string, x: number, y: number, anchor: Label['anchor'] = 'start'): Label => ({
  kind,
  words,
  x: text(x),
  y: text(y),
  anchor,
})
