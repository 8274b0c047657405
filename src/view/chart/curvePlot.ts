import { lastOf } from '../../floor/floor.ts'
import { exact, type Exact } from '../../money/money.ts'
import { axesOf } from './curveAxes.ts'
import { half, high, rowsOf, spread, toBase, widthOf } from './curveLabels.ts'
import { letter, text, type DrawnLine, type Drawing, type Ground, type Label, type Plot, type Size } from './curveParts.ts'
import { endOf, onto, risingTo } from './curveScale.ts'
import { strokesOf } from './curveStrokes.ts'
import { amountOn } from './curveTrace.ts'

/** On a phone the lines end in their letters; where there is room, in their names. */
export const narrow: Size = { width: 220, height: 120, side: 14, ticks: 4, named: false }
export const wide: Size = { width: 460, height: 150, side: 172, ticks: 5, named: true }

export function plotOf(drawing: Drawing, size: Size): Plot {
  const ends = drawing.lines.map((line) => endRows(line, size))
  const { ground, rises } = groundOf(drawing, high(ends.flat().length) + high(ends.length), size)
  const axes = axesOf(drawing, rises, ground, size)
  const named = endsOf(drawing, ends, ground, size)
  const here = hereOf(drawing, ground)
  return {
    box: `0 0 ${String(size.width)} ${text(axes.under)}`,
    strokes: [...axes.strokes, ...here.strokes, ...strokesOf(drawing, ground), ...named.strokes],
    labels: [...axes.labels, ...named.labels, ...here.labels],
  }
}

/** @param needed the height of all the names, one under the other. */
function groundOf(
  { lines, here, turns, otherwise, unit, figure }: Drawing,
  needed: number,
  size: Size,
): { ground: Ground; rises: Exact[] } {
  const last = largest([exact('0'), ...turns.map(({ at }) => at), ...(here === null ? [] : [here.at])])
  const end = endOf(last, size.named || lines.length === 1 ? '1.3' : '1.6', unit.x, otherwise)
  const amounts = lines.flatMap(({ trace }) => [
    amountOn(trace, exact('0')),
    amountOn(trace, end),
    ...trace.turns.flatMap(({ before, gives }) => [before, gives]),
  ])
  const rises = risingTo(largest(amounts), unit.y)
  const left = Math.max(...rises.map((amount) => widthOf(figure(amount)))) + 6
  const right = size.width - size.side
  const top = here === null ? 24 : 36
  const bottom = top + Math.max(size.height, needed)
  const y = onto(lastOf(rises) ?? unit.y, bottom, top)
  return { rises, ground: { left, right, top, bottom, end, x: onto(end, left, right), y } }
}

const largest = <T extends Exact>(all: readonly T[]): T => all.reduce((top, one) => (one.gt(top) ? one : top))

type Part = Pick<Plot, 'strokes' | 'labels'>

/** Rows of a line's own label: its letter, or its name and what is said of it. */
const endRows = ({ mark, name, said }: DrawnLine, { named, side }: Size): Pick<Label, 'kind' | 'words'>[] =>
  named
    ? [
        ...rowsOf(name, side - 14, 2).map((words) => ({ kind: 'curve-name', words })),
        ...rowsOf(said, side - 14, 2).map((words) => ({ kind: 'curve-said', words })),
      ]
    : mark === ''
      ? []
      : [{ kind: 'curve-name', words: mark }]

function endsOf({ lines }: Drawing, ends: readonly (readonly Pick<Label, 'kind' | 'words'>[])[], ground: Ground, { named }: Size): Part {
  const { right, top, bottom, end, y } = ground
  const about = lines.map(({ trace }) => y(amountOn(trace, end)))
  const starts = spread(
    ends.map((rows, i) => ({ about: about[i] ?? top, height: high(rows.length) + (named ? 6 : 0) })),
    top - 4,
    bottom + 4,
  )
  const lead = (i: number): string => `M${text(right)} ${text(about[i] ?? top)}L${text(right + 10)} ${text((starts[i] ?? top) + 6)}`
  return {
    strokes: named ? ends.map((_, i) => ({ kind: 'curve-lead', d: lead(i) })) : [],
    labels: ends.flatMap((rows, i) =>
      rows.map(({ kind, words }, n) => ({
        kind: `${kind} curve-${letter(i)}`,
        words,
        x: text(right + (named ? 13 : 4)),
        y: text((starts[i] ?? top) + high(n) + toBase),
        anchor: 'start' as const,
      })),
    ),
  }
}

/** You are here: a line across, its figure above, and on each curve the amount. */
function hereOf(drawing: Drawing, ground: Ground): Part {
  const { here, lines } = drawing
  if (here === null) return { strokes: [], labels: [] }
  const { right, top, bottom, x, y } = ground
  const at = x(here.at)
  const width = widthOf(here.words)
  const from = Math.max(0, Math.min(right - width, at - half(width)))
  return {
    strokes: [
      { kind: 'curve-here', d: `M${text(at)} ${text(top - 8)}V${text(bottom)}` },
      ...lines.flatMap(({ now }) => (now === null ? [] : [{ kind: 'curve-now', d: `M${text(at - 4)} ${text(y(now.amount))}h8` }])),
    ],
    labels: [
      { kind: 'curve-here', words: here.words, x: text(from), y: text(top - 11), anchor: 'start' },
      ...nowLabels(drawing, at, ground),
    ],
  }
}

/** The amounts beside the line across, each above its curve, on the side where they hide fewer turns; where a curve still rises, before it. */
function nowLabels({ lines }: Drawing, at: number, { left, right, top, bottom, end, x, y }: Ground): Label[] {
  const now = lines.flatMap(({ now: one, mark }) =>
    one === null ? [] : [{ foot: y(one.amount) - 4, words: `${mark} ${one.words}`.trim() }],
  )
  const tops = stackedUp(
    now.map(({ foot }) => foot),
    top - 8,
    bottom,
  )
  const boxes = now.map(({ words }, i) => ({ words, width: widthOf(words), start: tops[i] ?? top }))
  const dots = lines.flatMap(({ trace }) =>
    trace.turns.flatMap(({ kind, from, before, gives }) =>
      (kind === 'jump' ? [before, gives] : [gives]).map((one) => ({ x: x(from), y: y(one) })),
    ),
  )
  const after = (width: number): number => Math.min(right - width, at + 6)
  const before = (width: number): number => Math.max(left, at - 6 - width)
  const hides = (place: typeof after): number => {
    const placed = boxes.map((box) => ({ ...box, from: place(box.width), to: place(box.width) + box.width }))
    const hidden = dots.filter((dot) =>
      placed.some(({ from, to, start }) => dot.x > from - 2 && dot.x < to + 2 && dot.y > start && dot.y < start + 15),
    )
    return hidden.length + (placed.some(({ from, to }) => from < at && at < to) ? 9 : 0)
  }
  const rises = lines.some(({ trace, now: one }) => one !== null && amountOn(trace, end).gt(one.amount))
  const place = hides(before) < hides(after) + (rises ? 1 : 0) ? before : after
  return boxes.map(({ words, width, start }) => ({
    kind: 'curve-now',
    words,
    x: text(place(width)),
    y: text(start + toBase),
    anchor: 'start',
  }))
}

/** Rows each standing on a line, those in the way of another above it: where each begins. */
function stackedUp(feet: readonly number[], top: number, bottom: number): number[] {
  const upwards = [...feet].reverse().map((foot) => ({ about: 6 - foot, height: 12 }))
  return spread(upwards, -bottom, -top)
    .reverse()
    .map((start) => -start - 12)
}
