import { lastOf } from '../../floor/floor.ts'
import { exact, type Exact } from '../../money/money.ts'
import { half, high, inRows, rowsOf, toBase } from './curveLabels.ts'
import { text, type Stroke } from './curveParts.ts'
import { onto } from './curveScale.ts'
import type { Link } from '../site/paths.ts'
import type { Phase, Status } from '../site/status.ts'
import { stack, type Draw, type TimeLabel } from './timeParts.ts'
import type { Edge, TimeSpan } from './timeSpan.ts'

/** A finished drawing of the axis; its unit is a tenth of its type. */
export interface TimePlot {
  readonly box: string
  readonly strokes: readonly Stroke[]
  readonly labels: readonly TimeLabel[]
  /** The line of the day: how it moves along the axis, and where it stands on the build day. */
  readonly now: {
    readonly axis: string
    readonly at: string
    readonly d: string
    readonly y: string
    readonly anchor: 'start' | 'middle' | 'end'
  }
}
/** A text on the axis: solid where it is issued and says so, dashed otherwise. */
export interface Bar extends Link {
  readonly short: string
  readonly region: string
  readonly span: TimeSpan
  readonly stated: boolean
  readonly status: Status
  readonly fromWords: string
  readonly untilWords: string
}
export interface Drawn {
  readonly dated: readonly Bar[]
  readonly undated: readonly Bar[]
  /** The axis runs from the first day of one year to the first day of another. */
  readonly years: { readonly from: number; readonly to: number }
  readonly on: string
  /** 无日期 */
  readonly undatedWords: string
}

export const narrowTime = 220
export const wideTime = 640
const inset = 8
const tall = 10

/** Where a day lies. */
interface Ground {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly starts: readonly string[]
  readonly x: (iso: string) => number
}

export function timePlotOf({ dated, undated, years, on, undatedWords }: Drawn, width: number): TimePlot {
  const [left, right] = [inset, width - inset]
  const starts = Array.from({ length: years.to - years.from + 1 }, (_, n) => `${String(years.from + n)}-01-01`)
  const [first = '', last = ''] = [starts[0], lastOf(starts)]
  const x = along([first, last], [left, right])
  const ground = { width, left, right, starts, x }
  const { strokes, labels, tracks, bottom } = stack(
    [yearsRow(ground), ...inRegions(dated, (bar) => [caption(bar, 0, ground), barRow(bar, ground)]), band(undated, undatedWords, ground)],
    22,
  )
  const grid = starts.flatMap((day) => tracks.map(([top, end]) => `M${text(x(day))} ${text(top)}V${text(end)}`))
  return {
    box: `0 0 ${String(width)} ${text(bottom + 2)}`,
    strokes: [{ kind: 'time-grid', d: grid.join('') }, ...strokes],
    labels,
    now: {
      axis: [first, last, text(left), text(right)].join('/'),
      at: text(x(on)),
      d: `M-4 16h8l-4 5z${tracks.map(([top, end]) => `M0 ${text(top - 2)}V${text(end + 2)}`).join('')}`,
      y: text(toBase + 3),
      anchor: anchorAt(x(on), width),
    },
  }
}

/** The days from the first to the last of the axis, laid on its length; what lies outside stands at its end. */
function along([first, last]: readonly [string, string], [left, right]: readonly [number, number]): (iso: string) => number {
  const since = (iso: string): Exact => exact(String(Math.max(0, Date.parse(iso) - Date.parse(first))))
  const place = onto(since(last), left, right)
  return (iso) => Math.min(right, place(since(iso)))
}

/** Words at a point, held inside the drawing; `today.ts` says the same. */
function anchorAt(at: number, width: number): 'start' | 'middle' | 'end' {
  return 3 * at < width ? 'start' : 3 * at > 2 * width ? 'end' : 'middle'
}

const label = (kind: string, words: string, x: number, top: number, phase: Phase | null = null): TimeLabel => ({
  kind,
  words,
  x: text(x),
  y: text(top + toBase),
  anchor: 'start',
  phase,
})

const yearsRow =
  ({ width, left, right, starts, x }: Ground): Draw =>
  (top) => {
    const years = inRows(
      starts.slice(0, -1).map((day) => ({ words: day.slice(0, 4), about: x(day) })),
      1,
      [0, width],
    )
    const axis = top + 14
    return {
      strokes: [{ kind: 'time-axis', d: `M${text(left)} ${text(axis)}H${text(right)}` }],
      labels: years.map((year) => label('time-year', year.words, year.x, top)),
      tracks: [[axis - 3, axis + 3]],
      bottom: axis + 4,
    }
  }

/** Each region once above its texts. */
const inRegions = (bars: readonly Bar[], rows: (bar: Bar) => readonly Draw[]): Draw[] =>
  bars.flatMap((bar, i) => [...(bars[i - 1]?.region === bar.region ? [] : [words('time-region', bar.region, 0, 8)]), ...rows(bar)])

const words =
  (kind: string, said: string, x: number, above: number): Draw =>
  (top) => ({ strokes: [], labels: [label(kind, said, x, top + above)], tracks: [], bottom: top + above + 14 })

/** What the text is called, and its status: all phases on one row, of which one is shown. */
const caption =
  ({ short, status }: Bar, from: number, { width }: Ground): Draw =>
  (top) => {
    const rows = rowsOf(short, width - from, 2)
    const under = top + high(rows.length)
    return {
      strokes: [],
      labels: [
        ...rows.map((row, n) => label('time-title', row, from, top + high(n))),
        ...status.phases.map((phase) => label(`time-status ${phase.validity}`, `${phase.symbol} ${phase.label}`, from, under + 1, phase)),
      ],
      tracks: [],
      bottom: under + 16,
    }
  }

const barRow =
  (bar: Bar, ground: Ground): Draw =>
  (top) => {
    const { width, left, right, x } = ground
    const [from, until] = [bar.span.from?.first, bar.span.until?.last]
    const ends = inRows(
      [
        { words: bar.fromWords, about: from === undefined ? left : x(from) },
        { words: bar.untilWords, about: until === undefined ? right : x(until) },
      ],
      2,
      [0, width],
    )
    const under = top + tall + 5
    return {
      strokes: barOf(bar, top, ground),
      labels: ends.map((end) => label('time-date', end.words, end.x, under + high(end.row))),
      tracks: [[top - 2, top + tall + 2]],
      bottom: under + high(Math.max(...ends.map(({ row }) => row)) + 1) + 8,
    }
  }

/** 无日期: texts that print no date, in a frame as wide as all time. */
const band =
  (bars: readonly Bar[], title: string, ground: Ground): Draw =>
  (top) => {
    if (bars.length === 0) return { strokes: [], labels: [], tracks: [], bottom: top }
    const start = top + 8
    const inner = stack(
      [words('time-region', title, 6, 5), ...bars.flatMap((bar) => [words('time-date', bar.region, 6, 4), caption(bar, 6, ground)])],
      start,
    )
    const frame = `M0.5 ${text(start)}H${text(ground.width - 0.5)}V${text(inner.bottom)}H0.5z`
    return { ...inner, strokes: [{ kind: 'time-band', d: frame }, ...inner.strokes] }
  }

/** The bar where the time is certain, a thin line where the text prints only a year or month, an arrow where it says nothing. */
function barOf({ span: { from, until }, stated }: Bar, top: number, { left, right, x }: Ground): Stroke[] {
  const middle = text(top + half(tall))
  const start = from === null ? left : x(from.last)
  const end = Math.max(start + 1, until === null ? right : x(until.first))
  const arrow = (at: number, by: number): Stroke => ({
    kind: 'time-arrow',
    d: `M${text(at)} ${text(top)}L${text(at + by)} ${middle}L${text(at)} ${text(top + tall)}`,
  })
  const someDay = (edge: Edge | null, outer: string | undefined): Stroke[] =>
    edge === null || outer === undefined || edge.first === edge.last
      ? []
      : [
          {
            kind: 'time-span',
            d: `M${text(x(edge.first))} ${middle}H${text(x(edge.last))}M${text(x(outer))} ${text(top + 2)}v${text(tall - 4)}`,
          },
        ]
  return [
    {
      kind: stated ? 'time-bar' : 'time-bar time-draft',
      d: `M${text(start)} ${text(top)}H${text(end)}V${text(top + tall)}H${text(start)}z`,
    },
    ...someDay(from, from?.first),
    ...someDay(until, until?.last),
    ...(from === null ? [arrow(left, -6)] : []),
    ...(until === null ? [arrow(right, 6)] : []),
  ]
}
