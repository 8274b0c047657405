import type { VNode } from 'preact'
import { setAsWritten, setDay } from '../../stores/estimate/actions.ts'
import { $asked, $asWritten, $day } from '../../stores/estimate/estimate.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { useStore } from '../parts/useStore.ts'

/** The day validity is judged on, and 按文本（不看时效）. */
export function Mode({ words }: { readonly words: EstimateWords }): VNode {
  const { on } = useStore($asked)
  const chosen = useStore($day)
  const asWritten = useStore($asWritten)
  return (
    <fieldset class="mode">
      <legend class="unseen">{say(words, 'mode.legend')}</legend>
      <label>
        {say(words, 'mode.day')}{' '}
        <input
          type="date"
          value={on}
          disabled={asWritten}
          onChange={(event) => {
            setDay(event.currentTarget.value === '' ? null : event.currentTarget.value)
          }}
        />
      </label>
      {chosen !== null && (
        <button
          type="button"
          class="textual"
          onClick={() => {
            setDay(null)
          }}
        >
          {say(words, 'mode.today')}
        </button>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={asWritten}
          aria-describedby="as-written-help"
          onChange={() => {
            setAsWritten(!asWritten)
          }}
        />{' '}
        {say(words, 'mode.asWritten')}
      </label>
      <p class="hint" id="as-written-help">
        {say(words, 'mode.asWritten.help')}
      </p>
    </fieldset>
  )
}

/** Said as long as a result is not of today. */
export function ModeBanner({ words }: { readonly words: EstimateWords }): VNode | null {
  const on = useStore($day)
  const asWritten = useStore($asWritten)
  if (on === null && !asWritten) return null
  const sentence = asWritten ? say(words, 'mode.banner.asWritten') : say(words, 'mode.banner.day', { date: on ?? '' })
  return (
    <p class="calc-banner" role="status">
      {sentence}{' '}
      <button
        type="button"
        class="textual"
        onClick={() => {
          if (asWritten) setAsWritten(false)
          else setDay(null)
        }}
      >
        {say(words, 'mode.back')}
      </button>
    </p>
  )
}
