import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../locale/say.ts'
import type { ShownWords } from '../../locale/carry.ts'
import type { Carry, Shown } from './useCarry.ts'

/** What became of copying or downloading. */
export function CarryNotice({ carry, words }: { readonly carry: Carry; readonly words: ShownWords }): VNode {
  return (
    <>
      <p class="take-said" role="status">
        {carry.said}
      </p>
      {carry.instead !== null && (
        <button type="button" class="textual" onClick={carry.show}>
          {say(words, 'carry.show')}
        </button>
      )}
      {carry.shown !== null && <ByHand shown={carry.shown} words={words} onClose={carry.close} />}
    </>
  )
}

interface Props {
  readonly shown: Shown
  readonly words: ShownWords
  readonly onClose: () => void
}

/** The text stands there selected, to be copied by hand. */
function ByHand({ shown, words, onClose }: Props): VNode {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [shown])
  return (
    <div class="by-hand">
      <p id="by-hand-how">{shown.how}</p>
      <textarea
        class="field"
        ref={field}
        readOnly
        rows={8}
        value={shown.text}
        aria-label={say(words, 'carry.text')}
        aria-describedby="by-hand-how"
      />
      <button type="button" class="textual" onClick={onClose}>
        {say(words, 'carry.close')}
      </button>
    </div>
  )
}
