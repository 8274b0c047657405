import type { VNode } from 'preact'
import type { Ready } from '../../engine/index.ts'
import { $undo } from '../../stores/answers.ts'
import { clear, fillSample, undo } from '../../stores/estimate/actions.ts'
import { $sampled } from '../../stores/estimate/estimate.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { QuestionList } from '../asking/QuestionList.tsx'
import { useStore } from '../parts/useStore.ts'

export function Form({ data, book }: { readonly data: EstimateData; readonly book: Ready }): VNode {
  const { words } = data
  return (
    <form
      class="calc-form"
      aria-label={say(words, 'form')}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
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
