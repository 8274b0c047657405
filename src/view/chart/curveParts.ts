import type { Validity } from '../../engine/index.ts'
import type { Exact, Money } from '../../money/money.ts'
import type { Trace } from './curveTrace.ts'

/** A stroke or a shape; `kind` are its classes. */
export interface Stroke {
  readonly kind: string
  readonly d: string
}
export interface Label {
  readonly kind: string
  readonly x: string
  readonly y: string
  readonly words: string
  readonly anchor: 'start' | 'end'
}
/** A finished drawing. Its unit is a tenth of the size of its type. */
export interface Plot {
  readonly box: string
  readonly strokes: readonly Stroke[]
  readonly labels: readonly Label[]
}

/** What one chart shows, in words and exact figures. */
export interface Drawing {
  readonly lines: readonly DrawnLine[]
  readonly here: { readonly at: Exact; readonly words: string } | null
  /** The end of the axis where no point is known. */
  readonly otherwise: Exact
  /** The least steps of both axes. */
  readonly unit: { readonly x: Exact; readonly y: Exact }
  /** A figure on an axis: 500万. */
  readonly figure: (at: Exact) => string
  readonly turns: readonly { readonly at: Exact; readonly words: string }[]
  readonly axis: { readonly x: string; readonly y: string }
}
export interface DrawnLine {
  readonly trace: Trace
  readonly mark: string
  readonly validity: Validity
  /** What stands at its end where there is room. */
  readonly name: string
  readonly said: string
  /** The amount at what was answered. */
  readonly now: { readonly amount: Money; readonly words: string } | null
}

/** How large it is drawn: `side` is the room right of the lines, for their letters or, `named`, their names. */
export interface Size {
  readonly width: number
  readonly height: number
  readonly side: number
  readonly ticks: number
  readonly named: boolean
}
/** The ground a chart is drawn on: its edges, and where a figure lies on it. */
export interface Ground {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The last point of the axis. */
  readonly end: Exact
  readonly x: (at: Exact) => number
  readonly y: (amount: Exact) => number
}

/** A, B, C, D: also the class and the shape of a line. */
export const letter = (i: number): string => 'abcd'.charAt(i)
export const text = (n: number): string => n.toFixed(1).replace(/\.0$/, '')
