import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import { $stage, askAgain } from '../../stores/estimate/begin.ts'
import { $chosen, $focus, $matters, $places, $roles, $topics } from '../../stores/estimate/estimate.ts'
import { askedWords } from '../../view/estimate/asked.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { useStore } from '../parts/useStore.ts'

interface Props {
  readonly data: EstimateData
  readonly book: Ready
}

/** What is asked, where and by whom; the three questions are one step back. */
export function Head({ data, book }: Props): VNode {
  const [topics, matters, focus] = [useStore($topics), useStore($matters), useStore($focus)]
  const [places, roles, chosen] = [useStore($places), useStore($roles), useStore($chosen)]
  const stage = useStore($stage)
  const title = useRef<HTMLHeadingElement>(null)
  const brought = chosen?.brought ?? new Map<string, readonly string[]>()
  const { what, where, who } = askedWords({ topics, matters, focus, places, roles }, brought, book, data)
  // Whoever came by 去填数字 goes on from here.
  useEffect(() => {
    if (stage === 'asking' && document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [stage])
  return (
    <header class="calc-head">
      <h1 ref={title} tabIndex={-1}>
        {what}
      </h1>
      <p class="meta">
        {[where, who].filter((text) => text !== '').join(' · ')}{' '}
        <button
          type="button"
          class="textual"
          onClick={() => {
            askAgain(window)
          }}
        >
          {say(data.words, 'asked.again')}
        </button>
      </p>
    </header>
  )
}
