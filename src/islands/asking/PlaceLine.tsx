import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Place } from '../../view/asking/place.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { field } from './Field.tsx'
import { Tap } from './FieldParts.tsx'
import { PlaceTyped } from './PlaceTyped.tsx'

interface Props {
  readonly place: Place
  readonly words: EstimateWords
  /** Where the names of places lie. */
  readonly src: string
}

/** 项目在宝安区内：按所选地区假定　改. Nothing is written into the answers before a place is chosen there. */
export function PlaceLine({ place: { assumed, open, answered }, words, src }: Props): VNode {
  const [changing, setChanging] = useState(false)
  const shown = changing ? [...answered, ...open] : answered
  return (
    <div class="places">
      {assumed !== null && (
        <p class="assumed">
          {assumed}{' '}
          {!changing && (
            <Tap
              kind="textual"
              words={say(words, 'place.change')}
              of={say(words, 'place.change.of')}
              onTap={() => {
                setChanging(true)
              }}
            />
          )}
        </p>
      )}
      {shown.map((question) => (
        <div key={question.fact} class="place">
          {field(question, words)}
          <PlaceTyped question={question} words={words} src={src} />
        </div>
      ))}
    </div>
  )
}
