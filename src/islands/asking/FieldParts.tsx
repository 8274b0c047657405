import type { VNode } from 'preact'
import { answer } from '../../stores/estimate/actions.ts'
import type { Question } from '../../view/asking/question.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** What every field has beside its control. */

export interface FieldProps {
  readonly question: Question
  readonly words: EstimateWords
}

/** Something done with the answers, said to who does not see where it stands. */
interface TapProps {
  readonly words: string
  readonly of: string
  readonly kind: 'mini' | 'textual'
  readonly onTap: () => void
}
export const Tap = ({ words, of, kind, onTap }: TapProps): VNode => (
  <button type="button" class={kind} aria-label={of} onClick={onTap}>
    {words}
  </button>
)

/** `nodeProject.totalInvestment` → an id without dots. */
export const domId = (fact: string): string => `q-${fact.replace(/[^A-Za-z0-9]/g, '-')}`

interface UnknownProps extends FieldProps {
  /** Takes the answer back; left out, that of the question. */
  readonly onTake?: () => void
}

export function Unknown({ question, words, onTake }: UnknownProps): VNode | null {
  if (question.typed === '') return null
  const take = (): void => {
    answer(question.fact, '')
  }
  return (
    <>
      <Mark question={question} />
      <Tap kind="textual" words={say(words, 'unknown')} of={say(words, 'unknown.of', { name: question.label })} onTap={onTake ?? take} />
    </>
  )
}

export const Mark = ({ question: { mark } }: Pick<FieldProps, 'question'>): VNode | null =>
  mark === null ? null : <span class="sample">{mark}</span>

export function Changes({ question }: { readonly question: Question }): VNode | null {
  return question.changes === null ? null : <p class="echo">{question.changes}</p>
}
