import type { Label, Stroke } from './curveParts.ts'
import type { Phase } from '../site/status.ts'

/** A label; one of a phase is shown while the phase holds. */
export interface TimeLabel extends Label {
  readonly phase: Phase | null
}
/** Something drawn from one height down to another; `tracks` are the heights where the line of the day may pass. */
export interface Part {
  readonly strokes: readonly Stroke[]
  readonly labels: readonly TimeLabel[]
  readonly tracks: readonly (readonly [top: number, bottom: number])[]
  readonly bottom: number
}
export type Draw = (top: number) => Part

/** One under the other. */
export function stack(draws: readonly Draw[], top: number): Part {
  const empty: Part = { strokes: [], labels: [], tracks: [], bottom: top }
  return draws.reduce((above, draw) => {
    const part = draw(above.bottom)
    return {
      strokes: [...above.strokes, ...part.strokes],
      labels: [...above.labels, ...part.labels],
      tracks: [...above.tracks, ...part.tracks],
      bottom: part.bottom,
    }
  }, empty)
}
