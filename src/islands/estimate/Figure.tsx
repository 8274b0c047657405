import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { answer } from '../../stores/estimate/actions.ts'
import { say } from '../../locale/say.ts'
import { Changes, domId, Unknown, type FieldProps } from './FieldParts.tsx'

/** A figure with its unit beside it. What stands in it is kept as typed; while an input method composes, nothing is read. */
export function Figure({ question, words }: FieldProps): VNode {
  const { fact, label, help, unit, echo, slip, problem } = question
  const stored = typeof question.typed === 'string' ? question.typed : ''
  const [composing, setComposing] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const input = field.current
    const composed = (): void => {
      setComposing(null)
      if (input !== null) answer(fact, input.value)
    }
    input?.addEventListener('compositionend', composed)
    return () => {
      input?.removeEventListener('compositionend', composed)
    }
  }, [fact])
  const id = domId(fact)
  const described = [help === null ? '' : `${id}-help`, `${id}-said`].filter((one) => one !== '').join(' ')
  return (
    <div class="question">
      <label for={id}>{label}</label>
      {help !== null && (
        <p class="hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div class="answer">
        <div class="money">
          <input
            id={id}
            ref={field}
            type={question.control === 'date' ? 'date' : 'text'}
            inputMode="decimal"
            autocomplete="off"
            value={composing ?? stored}
            aria-describedby={described}
            aria-invalid={problem === null ? undefined : 'true'}
            onPaste={(event) => {
              const cells =
                event.clipboardData
                  ?.getData('text')
                  .trim()
                  .split(/\s*[\t\r\n]\s*/) ?? []
              if (cells.length < 2) return
              // A field drops line breaks without a word: 300 and 500 below it would be 300500.
              event.preventDefault()
              event.currentTarget.setRangeText(cells.join('、'))
              answer(fact, event.currentTarget.value)
            }}
            onInput={(event) => {
              const { value } = event.currentTarget
              if (event instanceof InputEvent && event.isComposing) setComposing(value)
              else answer(fact, value)
            }}
          />
          {unit !== '' && <span aria-hidden="true">{unit}</span>}
        </div>
        <Unknown question={question} words={words} />
      </div>
      <div id={`${id}-said`}>
        {unit !== '' && <span class="unseen">{unit}</span>}
        {problem !== null && <p class="problem">{problem}</p>}
        {echo !== null && <p class="echo num">{echo}</p>}
      </div>
      {slip !== null && (
        <p class="problem" role="note" aria-label={say(words, 'slip.label')}>
          {slip.words}{' '}
          <button
            type="button"
            class="textual"
            onClick={() => {
              answer(fact, slip.typed)
            }}
          >
            {slip.fix}
          </button>
        </p>
      )}
      <Changes question={question} />
    </div>
  )
}
