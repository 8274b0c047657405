import type { ComponentType, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../../locale/say.ts'
import type { BatchProps } from './Batch.tsx'
import { Later } from '../parts/Later.tsx'

const load = async (): Promise<ComponentType<BatchProps>> => (await import('./Batch.tsx')).Batch

/** The batch stands folded at the end of the page; its script comes when it is opened. */
export function BatchDoor({ data, book }: BatchProps): VNode {
  const [opened, setOpened] = useState(false)
  return (
    <details
      id="batch"
      class="batch-door"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true)
      }}
    >
      <summary>{say(data.words, 'batch.title')}</summary>
      {opened && <Later load={load} props={{ data, book }} />}
    </details>
  )
}
