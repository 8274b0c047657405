import type { VNode } from 'preact'
import { answer } from '../../stores/estimate/actions.ts'
import type { Question } from '../../view/estimate/questions.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** What every field has beside its control. */

export interface FieldProps {
  readonly question: Question
  readonly words: EstimateWords
}

/** `nodeProject.totalInvestment` → an id without dots. */
export const domId = (fact: string): string => `q-${fact.replace(/[^A-Za-z0-9]/g, '-')}`

export function Unknown({ question, words }: FieldProps): VNode | null {
  if (question.typed === '') return null
  const name = say(words, 'unknown.of', { name: question.label })
  const take = (): void => {
    answer(question.fact, '')
  }
  return (
    <>
      <Mark question={question} />
      <button type="button" class="textual" onClick={take} aria-label={name}>
        {say(words, 'unknown')}
      </button>
    </>
  )
}

export const Mark = ({ question: { mark } }: Pick<FieldProps, 'question'>): VNode | null =>
  mark === null ? null : <span class="sample">{mark}</span>

export function Changes({ question }: { readonly question: Question }): VNode | null {
  return question.changes === null ? null : <p class="echo">{question.changes}</p>
}
