import type { VNode } from 'preact'
import { Figures } from '../parts/Figures.tsx'

interface Point {
  readonly about: string
  readonly readings: readonly string[]
}

/** Open points, each with what its readings give. */
export function Points({ points }: { readonly points: readonly Point[] }): VNode {
  return (
    <ul class="points">
      {points.map(({ about, readings }) => (
        <li key={about}>
          {about}
          <ul>
            {readings.map((reading) => (
              <li key={reading}>
                <Figures text={reading} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
