import type { VNode } from 'preact'
import { answer } from '../../stores/estimate/actions.ts'
import { say } from '../../locale/say.ts'
import { Changes, domId, Tap, Unknown, type FieldProps } from './FieldParts.tsx'
import { Typing } from './Typing.tsx'

interface Props extends FieldProps {
  /** Where it is written and taken back, if that is more than the answer to its question. */
  readonly id?: string
  readonly onTyped?: (text: string) => void
  readonly onTake?: () => void
}

/** A figure with its unit beside it. */
export function Figure({ question, words, id = domId(question.fact), onTyped, onTake }: Props): VNode {
  const { fact, control, label, help, unit, echo, problem } = question
  const write =
    onTyped ??
    ((text: string): void => {
      answer(fact, text)
    })
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
          <Typing
            id={id}
            kind={control === 'date' ? 'date' : 'text'}
            value={textOf(question)}
            described={[help === null ? '' : `${id}-help`, `${id}-said`].filter((one) => one !== '').join(' ')}
            wrong={problem !== null}
            onTyped={write}
          />
          {unit !== '' && <span aria-hidden="true">{unit}</span>}
        </div>
        <Unknown question={question} words={words} {...(onTake !== undefined && { onTake })} />
      </div>
      <div id={`${id}-said`} class="said">
        {unit !== '' && <span class="unseen">{unit}</span>}
        {problem !== null && <p class="problem">{problem}</p>}
        {echo !== null && <p class="echo num">{echo}</p>}
      </div>
      <Slipped question={question} words={words} onFix={write} />
      <Changes question={question} />
    </div>
  )
}

export const textOf = ({ typed }: FieldProps['question']): string => (typeof typed === 'string' ? typed : '')

/** 元 typed into a field of 万元: asked about, mended with one tap. */
export function Slipped({ question: { slip }, words, onFix }: FieldProps & { readonly onFix: (text: string) => void }): VNode | null {
  if (slip === null) return null
  return (
    <p class="problem" role="note" aria-label={say(words, 'slip.label')}>
      {slip.words}{' '}
      <Tap
        kind="textual"
        words={slip.fix}
        of={slip.fix}
        onTap={() => {
          onFix(slip.typed)
        }}
      />
    </p>
  )
}
