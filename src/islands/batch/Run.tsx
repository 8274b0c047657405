import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { BatchState } from './useBatch.ts'

interface Props {
  readonly running: Extract<BatchState, { kind: 'running' }>
  readonly words: EstimateWords
  readonly onCancel: () => void
}

export function BatchRun({ running, words, onCancel }: Props): VNode {
  const { collected } = running
  const percent = percentOf(running)
  const text = say(words, 'batch.progress.text', { rows: collected.rows, percent })
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus()
  }, [])
  return (
    <div class="batch-run">
      <div
        role="progressbar"
        aria-label={say(words, 'batch.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        class="batch-bar"
      >
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={percent} height="1" />
        </svg>
      </div>
      <p class="num" data-rows={collected.rows}>
        {text}
      </p>
      <button type="button" class="btn quiet" ref={button} onClick={onCancel}>
        {say(words, 'batch.cancel')}
      </button>
    </div>
  )
}

/** How far the slowest worker has read. */
export const percentOf = ({ file, collected }: Props['running']): number =>
  Math.min(100, Math.floor((Math.min(...collected.bytes) / file.size) * 100))
