import type { VNode } from 'preact'
import { say } from '../../locale/say.ts'
import type { BuilderData, Choice, Shown } from '../../view/compare/builder.ts'
import { tagOf } from '../../view/site/tag.ts'
import { StatusTag } from '../parts/StatusTag.tsx'
import { today } from '../../edge/clock.ts'

interface Props {
  readonly data: BuilderData
  readonly choice: Choice
  readonly shown: Shown
  readonly most: number
  readonly onChange: (change: Partial<Choice>) => void
}

const toggled = (list: readonly string[], id: string): string[] => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id])

/** Topics, texts and what to show of them. */
export function BuilderForm({ data, choice, shown, most, onChange }: Props): VNode {
  const { words, topics, texts } = data
  const full = choice.texts.length >= most
  return (
    <form class="build" aria-label={words['compare.builder']}>
      <fieldset>
        <legend>{words['build.topics']}</legend>
        <p class="meta">{words['build.topicsHelp']}</p>
        <div class="picks">
          {topics.map(({ id, words: name }) => (
            <Pick
              key={id}
              on={choice.topics.includes(id)}
              // One topic always stays.
              off={choice.topics.length === 1 && choice.topics.includes(id)}
              onToggle={() => {
                onChange({ topics: topics.map((topic) => topic.id).filter((one) => toggled(choice.topics, id).includes(one)) })
              }}
            >
              {name}
            </Pick>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words['build.texts']}</legend>
        <p class="meta" role="status">
          {shown.cut ? say(words, 'build.cut', { most }) : say(words, full ? 'build.full' : 'build.textsHelp', { most })}
        </p>
        <div class="picks">
          {texts.map(({ policy, words: name, place, phases }) => (
            <Pick
              key={policy}
              on={choice.texts.includes(policy)}
              off={full && !choice.texts.includes(policy)}
              onToggle={() => {
                onChange({ texts: texts.map((text) => text.policy).filter((one) => toggled(choice.texts, policy).includes(one)) })
              }}
            >
              <b>{place}</b> {name} <StatusTag tag={tagOf(phases, today())} />
            </Pick>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words['build.options']}</legend>
        <div class="picks">
          {(['only', 'current', 'mine'] as const).map((name) => (
            <Pick
              key={name}
              on={choice[name]}
              off={false}
              onToggle={() => {
                onChange({ [name]: !choice[name] })
              }}
            >
              {words[`build.${name}`]}
            </Pick>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

interface PickProps {
  readonly on: boolean
  /** Cannot be changed now. */
  readonly off: boolean
  readonly onToggle: () => void
  readonly children: VNode | string | (VNode | string)[]
}

const Pick = ({ on, off, onToggle, children }: PickProps): VNode => (
  <label class="pick">
    <input type="checkbox" checked={on} disabled={off} onChange={onToggle} />
    <span>{children}</span>
  </label>
)
