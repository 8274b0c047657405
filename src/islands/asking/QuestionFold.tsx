import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { answerAll } from '../../stores/estimate/actions.ts'
import { factsIn, type Fold, type QuestionGroup } from '../../view/asking/questions.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { Asked } from './Asked.tsx'

interface Props {
  readonly fold: Fold
  readonly words: EstimateWords
}

/** 还有3题：2题填了才能算“…”，1题可不填. What is folded is built when it is first opened. */
export function QuestionFold({ fold, words }: Props): VNode {
  const [opened, setOpened] = useState(false)
  return (
    <details
      class="calc-fold rest"
      open={fold.first || undefined}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>{fold.words}</summary>
      {(opened || fold.first) && <Inside fold={fold} words={words} />}
    </details>
  )
}

function Inside({ fold: { groups, before, paid, judged, readings }, words }: Props): VNode {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} group={group} words={words} />
      ))}
      {before !== null && <FirstTime group={before} words={words} />}
      {paid !== null && <Group group={paid} words={words} />}
      {judged !== null && <Group group={judged} words={words} />}
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

function Group({ group: { legend, help, items }, words }: GroupProps): VNode {
  return (
    <fieldset class="subject">
      <legend>{legend}</legend>
      {help !== null && <p class="hint">{help}</p>}
      <Asked items={items} words={words} />
    </fieldset>
  )
}

function FirstTime({ group: { legend, help, items }, words }: GroupProps): VNode {
  const all = items.every((item) => item.kind === 'question' && item.question.typed === 'false')
  return (
    <fieldset class="subject">
      <legend>{legend}</legend>
      {help !== null && <p class="hint">{help}</p>}
      <label class="chip">
        <input
          type="checkbox"
          checked={all}
          onChange={() => {
            answerAll(items.flatMap(factsIn), all ? '' : 'false')
          }}
        />
        <span>{say(words, 'before.all')}</span>
      </label>
      <Asked items={items} words={words} />
    </fieldset>
  )
}
