import { memo } from '../../memo/memo.ts'
import type { VNode } from 'preact'
import { answer } from '../../stores/estimate/actions.ts'
import type { Question } from '../../view/asking/question.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { Changes, domId, Mark, Unknown, type FieldProps } from './FieldParts.tsx'
import { Figure } from './Figure.tsx'

/** The same question is the same markup, not even looked at again. */
export const field = memo((question: Question, words: EstimateWords): VNode => (
  <Drawn key={question.fact} question={question} words={words} />
))

function Drawn({ question, words }: FieldProps): VNode {
  switch (question.control) {
    case 'figure':
    case 'date':
      return <Figure question={question} words={words} />
    case 'several':
      return <Several question={question} words={words} />
    case 'choice':
      return question.options.length > 5 ? <Select question={question} words={words} /> : <Choice question={question} words={words} />
  }
}

function Choice({ question, words }: FieldProps): VNode {
  const id = domId(question.fact)
  return (
    <fieldset class="question" id={id} tabIndex={-1}>
      <legend>{question.label}</legend>
      {question.help !== null && <p class="hint">{question.help}</p>}
      <div class="chips">
        {question.options.map(({ value, words: name }) => (
          <label key={value} class="chip">
            <input
              type="radio"
              name={id}
              value={value}
              checked={question.typed === value}
              onChange={() => {
                answer(question.fact, value)
              }}
            />
            <span>{name}</span>
          </label>
        ))}
        <Unknown question={question} words={words} />
      </div>
      <Changes question={question} />
    </fieldset>
  )
}

function Select({ question, words }: FieldProps): VNode {
  const id = domId(question.fact)
  return (
    <div class="question">
      <label for={id}>{question.label}</label>
      {question.help !== null && (
        <p class="hint" id={`${id}-help`}>
          {question.help}
        </p>
      )}
      <select
        class="field"
        id={id}
        value={typeof question.typed === 'string' ? question.typed : ''}
        aria-describedby={question.help === null ? undefined : `${id}-help`}
        onChange={(event) => {
          answer(question.fact, event.currentTarget.value)
        }}
      >
        <option value="">{say(words, 'unknown')}</option>
        {question.options.map(({ value, words: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Mark question={question} />
      <Changes question={question} />
    </div>
  )
}

function Several({ question, words }: FieldProps): VNode {
  const ticked = typeof question.typed === 'string' ? [] : question.typed
  const none = typeof question.typed !== 'string' && ticked.length === 0
  const flip = (value: string): void => {
    answer(question.fact, ticked.includes(value) ? emptied(ticked.filter((one) => one !== value)) : [...ticked, value])
  }
  return (
    <fieldset class="question" id={domId(question.fact)} tabIndex={-1}>
      <legend>{question.label}</legend>
      {question.help !== null && <p class="hint">{question.help}</p>}
      <div class="chips">
        {question.options.map(({ value, words: name }) => (
          <label key={value} class="chip">
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={() => {
                flip(value)
              }}
            />
            <span>{name}</span>
          </label>
        ))}
        <label class="chip">
          <input
            type="checkbox"
            checked={none}
            onChange={() => {
              answer(question.fact, none ? '' : [])
            }}
          />
          <span>{say(words, 'none')}</span>
        </label>
        <Unknown question={question} words={words} />
      </div>
      <Changes question={question} />
    </fieldset>
  )
}

/** The last tick taken off is no answer, not 以上都不是. */
const emptied = (ticked: readonly string[]): string | readonly string[] => (ticked.length === 0 ? '' : ticked)
