import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Ready } from '../../engine/index.ts'
import { answerAll } from '../../stores/estimate/actions.ts'
import { $answers } from '../../stores/answers.ts'
import { $needs, $parsed, $settled } from '../../stores/estimate/estimate.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { toQuestions, type QuestionGroup } from '../../view/estimate/questions.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { field } from './Field.tsx'
import { useStore } from '../parts/useStore.ts'

const firstGroups = 6

export function QuestionList({ data, book }: { readonly data: EstimateData; readonly book: Ready }): VNode | null {
  const typed = useStore($answers)
  const needs = useStore($needs)
  const parsed = useStore($parsed)
  const settled = useStore($settled)
  if (needs === null || parsed === null || settled === null) return null
  const { words } = data
  const questions = toQuestions(needs, {
    book,
    words,
    typed: typed.facts,
    sample: typed.sample,
    facts: parsed.facts,
    problems: parsed.problems,
    stood: { typed: settled.typed.facts, facts: settled.parsed.facts },
    lists: book.listable,
  })
  const { groups, before, judged, regions, readings } = questions
  const rest = groups.slice(firstGroups)
  return (
    <>
      {typed.sample.length > 0 && <p class="calc-notice">{say(words, 'sample.note')}</p>}
      {groups.length === 0 && before === null && <p class="hint">{say(words, 'questions.none')}</p>}
      {questions.progress !== null && <p class="hint">{questions.progress}</p>}
      {groups.slice(0, firstGroups).map((group) => (
        <Group key={group.id} group={group} words={words} />
      ))}
      {rest.length > 0 && (
        <details class="calc-fold">
          <summary>{say(words, 'questions.more', { n: rest.length })}</summary>
          {rest.map((group) => (
            <Group key={group.id} group={group} words={words} />
          ))}
        </details>
      )}
      {before !== null && <FirstTime group={before} words={words} />}
      {judged !== null && <Fold group={judged} words={words} />}
      {regions !== null && <Fold group={regions} words={words} />}
      {readings.length > 0 && (
        <details class="calc-fold">
          <summary>{say(words, 'readings.legend')}</summary>
          <p class="hint">{say(words, 'readings.help')}</p>
          {readings.map((group) => (
            <Group key={group.id} group={group} words={words} />
          ))}
        </details>
      )}
    </>
  )
}

interface GroupProps {
  readonly group: QuestionGroup
  readonly words: EstimateWords
}

function Group({ group, words }: GroupProps): VNode {
  return (
    <fieldset class="subject">
      <legend>{group.legend}</legend>
      <Asked group={group} words={words} />
    </fieldset>
  )
}

/** The same questions are the same markup. */
function Asked({ group: { help, questions }, words }: GroupProps): VNode {
  return useMemo(
    () => (
      <>
        {help !== null && <p class="hint">{help}</p>}
        {questions.map((question) => field(question, words))}
      </>
    ),
    [words, help, ...questions],
  )
}

function FirstTime({ group, words }: GroupProps): VNode {
  const facts = group.questions.map(({ fact }) => fact)
  const all = group.questions.every(({ typed }) => typed === 'false')
  return (
    <fieldset class="subject">
      <legend>{group.legend}</legend>
      {group.help !== null && <p class="hint">{group.help}</p>}
      <label class="chip">
        <input
          type="checkbox"
          checked={all}
          onChange={() => {
            answerAll(facts, all ? '' : 'false')
          }}
        />
        <span>{say(words, 'before.all')}</span>
      </label>
      {group.questions.map((question) => field(question, words))}
    </fieldset>
  )
}

function Fold({ group, words }: GroupProps): VNode {
  return (
    <details class="calc-fold">
      <summary>{group.legend}</summary>
      <Asked group={group} words={words} />
    </details>
  )
}
