import { rolesFact } from '../../engine/facts/ids.ts'
import type { VNode } from 'preact'
import type { Ready } from '../../engine/index.ts'
import { $undo } from '../../stores/answers.ts'
import { clear, fillSample, toggle, undo } from '../../stores/estimate/actions.ts'
import { $chosen, $places, $roleSampled, $roles, $sampled, $topics } from '../../stores/estimate/estimate.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { placeChips, roleChips } from '../../view/estimate/chips.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { Chips } from './Chips.tsx'
import { domId } from './FieldParts.tsx'
import { QuestionList } from './QuestionList.tsx'
import { useStore } from '../parts/useStore.ts'

export function Form({ data, book }: { readonly data: EstimateData; readonly book: Ready }): VNode {
  const roles = useStore($roles)
  const places = useStore($places)
  const topics = useStore($topics)
  const roleSampled = useStore($roleSampled)
  const chosen = useStore($chosen)
  const { words } = data
  const placed = placeChips(places, chosen?.brought ?? new Map<string, readonly string[]>(), book, words)
  return (
    <form
      class="calc-form"
      aria-label={say(words, 'form')}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <Chips
        id={domId(rolesFact)}
        legend={say(words, 'roles.legend')}
        help={(roleSampled ? `【${say(words, 'sample.mark')}】` : '') + say(words, 'roles.help')}
        chips={roleChips(roles, book)}
        first={5}
        more={say(words, 'more')}
        onToggle={(id) => {
          toggle('roles', id)
        }}
      />
      <Chips
        legend={say(words, 'places.legend')}
        help={say(words, 'places.help')}
        chips={placed}
        first={placed.length}
        more={say(words, 'more')}
        onToggle={(id) => {
          toggle('places', id)
        }}
      />
      <Chips
        legend={say(words, 'topics.legend')}
        help={say(words, 'topics.help')}
        chips={data.topics.map(({ id, words: name }) => ({ id, words: name, on: topics.includes(id), fixed: false }))}
        first={6}
        more={say(words, 'more')}
        onToggle={(id) => {
          toggle('topics', id)
        }}
      />
      <QuestionList data={data} book={book} />
      <Tools book={book} words={words} />
    </form>
  )
}

function Tools({ book, words }: { readonly book: Ready; readonly words: EstimateWords }): VNode {
  const before = useStore($undo)
  const sampled = useStore($sampled)
  return (
    <div class="calc-tools">
      <button
        type="button"
        class="textual"
        onClick={() => {
          fillSample(book)
        }}
      >
        {say(words, 'sample')}
      </button>
      <button type="button" class="textual" onClick={clear}>
        {say(words, 'clear')}
      </button>
      <span role="status">{before !== null && !sampled ? say(words, 'cleared') : ''}</span>
      {before !== null && (
        <button type="button" class="textual" onClick={undo}>
          {say(words, 'undo')}
        </button>
      )}
    </div>
  )
}
