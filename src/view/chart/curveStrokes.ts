import { valueAt, type Line } from '../../engine/vary/index.ts'
import { letter, text, type Drawing, type Ground, type Stroke } from './curveParts.ts'
import type { Turn } from './curveTurns.ts'

/** The curves themselves, cliffs and all; over them a mark at each turn: full where the point counts, hollow where it does not. */
export function strokesOf({ lines }: Drawing, ground: Ground): Stroke[] {
  const turned = lines.map(({ trace }) => trace.turns)
  return [
    ...turned.flatMap((turns) => turns.map((turn) => ({ kind: 'curve-drop', d: dropOf(turn, ground) }))),
    ...turned.flatMap((turns, i) =>
      turns.filter(isJump).map((turn) => ({ kind: `curve-rise curve-${letter(i)}`, d: riseOf(turn, ground) })),
    ),
    ...lines.map(({ trace, validity }, i) => ({
      kind: `curve-path curve-${letter(i)} curve-${validity}`,
      d: pathOf(trace.lines, ground),
    })),
    ...turned.flatMap((turns, i) => turns.flatMap((turn) => dotsOf(turn, i, ground))),
  ]
}

const isJump = ({ kind }: Turn): boolean => kind === 'jump'
const point = (at: number, y: number): string => `${text(at)} ${text(y)}`

/** From the lower of both amounts down to the axis. */
const dropOf = ({ from, before, gives }: Turn, { x, y, bottom }: Ground): string =>
  `M${point(x(from), Math.max(y(before), y(gives)))}V${text(bottom)}`
const riseOf = ({ from, before, gives }: Turn, { x, y }: Ground): string => `M${point(x(from), y(before))}V${text(y(gives))}`

/** Piece by piece up to the end of the axis; a new stroke where the amount jumps. */
function pathOf(lines: readonly Line[], { end, x, y }: Ground): string {
  let path = ''
  let pen = ''
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.from
    const to = next === undefined || next.gt(end) ? end : next
    if (to.lte(line.from)) continue
    const start = point(x(line.from), y(valueAt(line, line.from)))
    const stop = point(x(to), y(valueAt(line, to)))
    path += start === pen ? `L${stop}` : `M${start}L${stop}`
    pen = stop
  }
  return path
}

function dotsOf({ kind, from, open, before, gives }: Turn, i: number, { x, y }: Ground): Stroke[] {
  const dot = (fill: 'full' | 'hollow', at: number): Stroke => ({ kind: `curve-${fill} curve-${letter(i)}`, d: shapeOf(i, x(from), at) })
  if (kind !== 'jump') return [dot('full', y(gives))]
  return [dot(open ? 'full' : 'hollow', y(before)), dot(open ? 'hollow' : 'full', y(gives))]
}

/** ● ■ ▲ ◆ */
const shapes: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${point(x - 3, y)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`,
  (x, y) => `M${point(x - 3, y - 3)}h6v6h-6z`,
  (x, y) => `M${point(x, y - 4)}l4 7h-8z`,
  (x, y) => `M${point(x, y - 4)}l4 4l-4 4l-4-4z`,
]
const shapeOf = (i: number, x: number, y: number): string => shapes[i]?.(x, y) ?? ''
