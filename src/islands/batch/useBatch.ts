import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import {
  collect,
  type Collected,
  type Crew,
  crewFor,
  isComplete,
  type News,
  nothingYet,
  type Source,
  type Task,
  workersFor,
} from '../../batch/index.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'

export type Refused = Pick<Extract<News, { kind: 'refused' }>, 'saying'>
interface Held {
  readonly file: File
  readonly source: Source
  readonly headers: readonly string[]
}
interface Ran extends Held {
  readonly task: Task
  readonly collected: Collected
}

/** Where a batch stands. */
export type BatchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'refused'; readonly file: File; readonly why: Refused }
  | ({ readonly kind: 'opened' } & Held)
  | ({ readonly kind: 'running'; readonly workers: number; readonly since: number } & Ran)
  | ({ readonly kind: 'ended'; readonly how: 'done' | 'cancelled' | 'stopped' | Refused; readonly seconds: number } & Ran)

export interface Batching {
  readonly state: BatchState
  readonly open: (file: File) => void
  readonly run: (task: Task) => void
  readonly cancel: () => void
}

export function useBatch(data: EstimateData): Batching {
  const [state, setState] = useState<BatchState>({ kind: 'idle' })
  const crew = useRef<Crew | null>(null)
  useEffect(
    () => () => {
      crew.current?.end()
    },
    [],
  )
  // Workers that are done are let go: they hold memory. At once: the next file may come before the page is painted, with a crew of its own.
  useLayoutEffect(() => {
    if (state.kind !== 'ended' && state.kind !== 'refused') return
    crew.current?.end()
    crew.current = null
  }, [state.kind])
  const begin = (file: File): Crew => {
    crew.current?.end()
    const fresh: Crew = crewFor(file, (news, part) => {
      if (crew.current === fresh) setState((before) => next(before, news, part))
    })
    crew.current = fresh
    return fresh
  }
  return {
    state,
    open: (file) => {
      setState({ kind: 'reading', file })
      begin(file).open()
    },
    run: (task) => {
      if (!('source' in state)) return
      const { file, source, headers } = state
      const workers = workersFor(file, source)
      setState({ kind: 'running', file, source, headers, task, workers, collected: nothingYet(workers), since: performance.now() })
      const at = state.kind === 'opened' && crew.current !== null ? crew.current : begin(file)
      at.run({ data, task, source }, workers)
    },
    cancel: () => {
      crew.current?.end()
      setState((before) => (before.kind === 'running' ? ended(before, before.collected, 'cancelled') : before))
    },
  }
}

type Running = Extract<BatchState, { kind: 'running' }>

function next(before: BatchState, news: News, part: number): BatchState {
  if (before.kind === 'reading') return opened(before.file, news)
  if (before.kind !== 'running') return before
  if (news.kind === 'refused') return ended(before, before.collected, news)
  const collected = collect(before.collected, news, part)
  return isComplete(collected) ? ended(before, collected, collected.stopped ? 'stopped' : 'done') : { ...before, collected }
}

function opened(file: File, news: News): BatchState {
  if (news.kind === 'opened') return { kind: 'opened', file, source: news.source, headers: news.headers }
  return news.kind === 'refused' ? { kind: 'refused', file, why: news } : { kind: 'reading', file }
}

function ended(before: Running, collected: Collected, how: Extract<BatchState, { kind: 'ended' }>['how']): BatchState {
  const { file, source, headers, task, since } = before
  return { kind: 'ended', file, source, headers, task, collected, how, seconds: (performance.now() - since) / 1000 }
}
