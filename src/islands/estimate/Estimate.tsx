import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../../edge/fetchJson.ts'
import { $book } from '../../stores/estimate/estimate.ts'
import { startLater } from '../../stores/estimate/later.ts'
import { openLinked, start } from '../../stores/estimate/start.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { BatchDoor } from '../batch/Door.tsx'
import { Failed } from '../parts/Failed.tsx'
import { Form } from './Form.tsx'
import { Later } from '../parts/Later.tsx'
import { LinkNotice } from './LinkNotice.tsx'
import { Results } from './Results.tsx'
import { useStore } from '../parts/useStore.ts'

interface Props {
  /** Where the rulebook of this script lies. */
  readonly src: string
  /** The start of every link into this script's part of the site, with a slash at its end. */
  readonly root: string
  /** Where reports of errors go; null: nowhere we know. */
  readonly reportTo: string | null
  /** Said before the words of the rulebook are here. */
  readonly loading: string
  readonly failed: string
  readonly retry: string
}

const loadKept = async () => (await import('./KeptNotice.tsx')).KeptNotice

export function Estimate({ src, root, reportTo, loading, failed, retry }: Props): VNode {
  const [data, setData] = useState<EstimateData | null>(null)
  const [lost, setLost] = useState(false)
  const [tries, setTries] = useState(0)
  const book = useStore($book)

  useEffect(() => {
    let stop = (): void => undefined
    setLost(false)
    fetchJson<EstimateData>(src).then(
      async (found) => {
        const stops = [start(found.rulebook, window), startLater(window)]
        stop = () => {
          for (const one of stops) one()
        }
        await openLinked(window)
        setData(found)
        document.documentElement.dataset['estimate'] = 'ready'
      },
      () => {
        setLost(true)
      },
    )
    return () => {
      stop()
    }
  }, [src, tries])
  useEffect(openForPrint, [])

  if (lost) return <Failed failed={failed} retry={retry} onRetry={() => setTries(tries + 1)} />
  if (data === null || book === null)
    return (
      <p class="calc-loading" role="status" data-wait>
        {loading}
      </p>
    )
  return (
    <div class="calc">
      <LinkNotice words={data.words} version={book.version} />
      <Later load={loadKept} props={data} />
      <Form data={data} book={book} />
      <Results data={data} book={book} root={root} reportTo={reportTo} />
      <BatchDoor data={data} book={book} />
    </div>
  )
}

/** Paper cannot be tapped: what is folded is printed open; what is not yet built sees to itself (parts/Fold.tsx). */
function openForPrint(): () => void {
  const folded: HTMLDetailsElement[] = []
  const open = (): void => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(
      '.calc-results details:not([open]):not(.lazy):not(.curve > .calc-fold)',
    )) {
      one.open = true
      folded.push(one)
    }
  }
  const close = (): void => {
    for (const one of folded.splice(0)) one.open = false
  }
  window.addEventListener('beforeprint', open)
  window.addEventListener('afterprint', close)
  return () => {
    window.removeEventListener('beforeprint', open)
    window.removeEventListener('afterprint', close)
  }
}
