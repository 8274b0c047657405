import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../../edge/fetchJson.ts'
import type { BuilderHead } from '../../view/compare/builder.ts'
import { BuilderDesk } from './Desk.tsx'
import { Failed } from '../parts/Failed.tsx'

interface Props {
  /** Where the head, the texts (`{policy}` stands for the text) and the rulebook of this script lie. */
  readonly src: string
  readonly parts: string
  readonly rulebook: string
  /** The start of every link into this script's part of the site. */
  readonly root: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
}

/** 自选对比: the same tables as on the topic pages, of the texts one wants side by side. */
export function Builder({ src, parts, rulebook, root, loading, failed, retry }: Props): VNode {
  const [head, setHead] = useState<BuilderHead | null>(null)
  const [lost, setLost] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    setLost(false)
    fetchJson<BuilderHead>(src).then(setHead, () => {
      setLost(true)
    })
  }, [src, tries])
  if (lost) return <Failed failed={failed} retry={retry} onRetry={() => setTries(tries + 1)} />
  if (head === null)
    return (
      <p role="status" data-wait>
        {loading}
      </p>
    )
  return <BuilderDesk head={head} parts={parts} rulebook={rulebook} root={root} loading={loading} retry={retry} />
}
