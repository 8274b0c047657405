import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fetchSheet } from '../../edge/sheet.ts'
import { $stage, begin } from '../../stores/estimate/begin.ts'
import { Failed } from '../parts/Failed.tsx'
import { useStore } from '../parts/useStore.ts'
import type { AskedProps } from './Asked.tsx'
import { startForm } from '../start/startForm.ts'

interface Props extends AskedProps {
  /** How it looks once it is asked. */
  readonly sheet: string
  /** What can be found by typing. */
  readonly find: string
}

/** The three questions stand in the page; what answers them comes when it is asked. */
export function Estimate({ sheet, find, loading, ...asked }: Props): VNode {
  const stage = useStore($stage)
  const [Asked, setAsked] = useState<ComponentType<AskedProps> | null>(null)
  const [lost, setLost] = useState(false)

  useEffect(() => {
    const stops = [
      begin(window),
      startForm(window, find, () => {
        // What fails now is asked for again, and then said.
        load(sheet).catch(() => undefined)
      }),
    ]
    document.documentElement.dataset['estimate'] = 'begun'
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  useEffect(() => {
    const form = document.getElementById('start')
    if (form !== null) form.hidden = stage === 'asking'
    if (stage !== 'asking' || Asked !== null) return
    setLost(false)
    load(sheet).then(
      (part) => {
        setAsked(() => part)
      },
      () => {
        setLost(true)
      },
    )
  }, [stage, Asked])

  if (stage === 'start' && Asked === null) return <p class="unseen" role="status" />
  if (lost)
    return (
      <Failed
        failed={asked.failed}
        retry={asked.retry}
        onRetry={() => {
          window.location.reload()
        }}
      />
    )
  if (Asked === null)
    return (
      <p class="calc-loading" role="status" data-wait>
        {loading}
      </p>
    )
  // Back at the questions, nothing that runs is stopped: a list of firms goes on.
  return (
    <div hidden={stage === 'start'}>
      <Asked {...asked} loading={loading} />
    </div>
  )
}

const load = async (sheet: string): Promise<ComponentType<AskedProps>> => {
  const [{ Asked }] = await Promise.all([import('./Asked.tsx'), fetchSheet(sheet)])
  return Asked
}
