import type { VNode } from 'preact'
import { answer, answerAll } from '../../stores/estimate/actions.ts'
import type { Received } from '../../view/asking/received.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { domId, Mark, Tap } from './FieldParts.tsx'
import { Slipped, textOf } from './Figure.tsx'
import { Typing } from './Typing.tsx'

interface Props {
  readonly received: Received
  readonly words: EstimateWords
}

/** 国家、省、市、区县等 in one compact group. */
export function ReceivedGroup({ received: { subject, legend, unit, help, questions, total }, words }: Props): VNode {
  const id = domId(`received.${subject}`)
  return (
    <fieldset class="question received">
      <legend>
        {legend} <span class="unit">{unit}</span>
      </legend>
      <p class="hint" id={`${id}-help`}>
        {help}
      </p>
      <div class="levels">
        {questions.map((question) => (
          <label key={question.fact} for={domId(question.fact)}>
            <span>
              {question.label} <Mark question={question} />
            </span>
            <Typing
              id={domId(question.fact)}
              kind="text"
              value={textOf(question)}
              described={`${id}-help ${domId(question.fact)}-said`}
              wrong={question.problem !== null}
              onTyped={(text) => {
                answer(question.fact, text)
              }}
            />
          </label>
        ))}
      </div>
      {questions.map((question) => (
        <div key={question.fact} id={`${domId(question.fact)}-said`} class="said">
          <span class="unseen">{unit}</span>
          {question.problem !== null && (
            <p class="problem">{say(words, 'received.problem', { level: question.label, problem: question.problem })}</p>
          )}
          <Slipped
            question={question}
            words={words}
            onFix={(text) => {
              answer(question.fact, text)
            }}
          />
        </div>
      ))}
      <p class="answer">
        {total !== null && <span class="echo num">{total}</span>}
        {questions.some(({ typed }) => typed !== '') && (
          <Tap
            kind="textual"
            words={say(words, 'unknown')}
            of={say(words, 'unknown.of', { name: legend })}
            onTap={() => {
              answerAll(
                questions.map(({ fact }) => fact),
                '',
              )
            }}
          />
        )}
      </p>
    </fieldset>
  )
}
