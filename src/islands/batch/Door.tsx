import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fragmentOfAddress } from '../../edge/address.ts'
import { say } from '../../locale/say.ts'
import type { BatchProps } from './Batch.tsx'
import { $everything } from '../../stores/estimate/wanted.ts'
import { Later } from '../parts/Later.tsx'
import { useStore } from '../parts/useStore.ts'

const load = async (): Promise<ComponentType<BatchProps>> => (await import('./Batch.tsx')).Batch

interface Props extends BatchProps {
  /** The rules of every text are here: a list may be of any place. */
  readonly whole: boolean
}

/** The batch stands folded at the end of the page; its script and the rules of all texts come when it is opened. */
export function BatchDoor({ data, book, whole }: Props): VNode {
  const everything = useStore($everything)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (fragmentOfAddress() === '#batch') setOpened(true)
  }, [])
  useEffect(() => {
    if (opened) $everything.set(true)
  }, [opened])
  return (
    <details
      id="batch"
      class="batch-door"
      open={opened}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true)
      }}
    >
      <summary>{say(data.words, 'batch.title')}</summary>
      {opened && everything && whole && <Later load={load} props={{ data, book }} />}
    </details>
  )
}
