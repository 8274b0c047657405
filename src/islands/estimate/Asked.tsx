import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { isLink } from '../../stores/estimate/begin.ts'
import { $book } from '../../stores/estimate/estimate.ts'
import { startLater } from '../../stores/estimate/later.ts'
import { dropUnknown, openLinked } from '../../stores/estimate/start.ts'
import { $everything } from '../../stores/estimate/wanted.ts'
import { BatchDoor } from '../batch/Door.tsx'
import { Failed } from '../parts/Failed.tsx'
import { Later } from '../parts/Later.tsx'
import { useStore } from '../parts/useStore.ts'
import { Form } from './Form.tsx'
import { Head } from './Head.tsx'
import { LinkNotice } from './LinkNotice.tsx'
import { Results } from './Results.tsx'
import { useData, type Sources } from './useData.ts'

export interface AskedProps extends Sources {
  /** The start of every link into this script's part of the site, with a slash at its end. */
  readonly root: string
  /** Where reports of errors go; null: nowhere we know. */
  readonly reportTo: string | null
  readonly loading: string
  readonly failed: string
  readonly retry: string
}

const loadKept = async () => (await import('./KeptNotice.tsx')).KeptNotice

/** What was asked, the questions it leads to, and the answer. */
export function Asked({ root, reportTo, loading, failed, retry, ...sources }: AskedProps): VNode {
  const { data, whole, lost, retry: again } = useData(sources)
  const book = useStore($book)
  const opened = useOpening(whole && book !== null)
  useEffect(openForPrint, [])

  if (lost) return <Failed failed={failed} retry={retry} onRetry={again} />
  if (data === null || book === null || !opened)
    return (
      <p class="calc-loading" role="status" data-wait>
        {loading}
      </p>
    )
  return (
    <div class="calc" aria-busy={!whole}>
      <Head data={data} book={book} />
      <LinkNotice words={data.words} version={book.version} />
      <Later load={loadKept} props={data} />
      <Form data={data} book={book} />
      <Results data={data} book={book} root={root} reportTo={reportTo} />
      <BatchDoor data={data} book={book} whole={whole} />
    </div>
  )
}

/** A link is opened, and what was kept from before looked through, once the texts are here. @returns whether that is done. */
function useOpening(ready: boolean): boolean {
  const [opened, setOpened] = useState(false)
  const everything = useStore($everything)
  useEffect(() => {
    if (isLink(window)) $everything.set(true)
  }, [])
  useEffect(() => {
    if (!ready) return undefined
    if (isLink(window) && !everything) return undefined
    let stop = (): void => undefined
    const go = async (): Promise<void> => {
      await openLinked(window)
      dropUnknown()
      setOpened(true)
      document.documentElement.dataset['estimate'] = 'ready'
    }
    void go()
    const follow = (): void => {
      if (!isLink(window)) return
      if (everything) void openLinked(window)
      else $everything.set(true)
    }
    window.addEventListener('hashchange', follow)
    stop = startLater(window)
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
    }
  }, [ready, everything])
  return opened
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
