import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../../edge/fetchJson.ts'
import type { BuilderData } from '../../view/compare/builder.ts'
import { BuilderDesk } from './Desk.tsx'
import { Failed } from '../parts/Failed.tsx'

interface Props {
  /** Where the comparisons and the rulebook of this script lie. */
  readonly src: string
  readonly rulebook: string
  /** The start of every link into this script's part of the site. */
  readonly root: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
}

/** 自选对比: the same tables as on the topic pages, of the texts one wants side by side. */
export function Builder({ src, rulebook, root, loading, failed, retry }: Props): VNode {
  const [data, setData] = useState<BuilderData | null>(null)
  const [lost, setLost] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    setLost(false)
    fetchJson<BuilderData>(src).then(setData, () => {
      setLost(true)
    })
  }, [src, tries])
  if (lost) return <Failed failed={failed} retry={retry} onRetry={() => setTries(tries + 1)} />
  if (data === null)
    return (
      <p role="status" data-wait>
        {loading}
      </p>
    )
  return <BuilderDesk data={data} rulebook={rulebook} root={root} />
}
