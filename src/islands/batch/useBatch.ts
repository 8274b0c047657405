import { useEffect, useRef, useState } from 'preact/hooks'
import {
  collect,
  type Collected,
  type Crew,
  crewFor,
  isComplete,
  type News,
  nothingYet,
  type Source,
  type Table,
  type Task,
  workersFor,
} from '../../batch/index.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'

export type Refused = Pick<Extract<News, { kind: 'refused' }>, 'saying'>
interface Held {
  readonly file: File
  readonly source: Source
  readonly tables: readonly Table[]
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
  /** How many workers have to finish. */
  const wanted = useRef(0)
  useEffect(
    () => () => {
      crew.current?.end()
    },
    [],
  )
  const drop = (): void => {
    crew.current?.end()
    crew.current = null
  }
  const begin = (file: File): Crew => {
    drop()
    let finished = 0
    const fresh: Crew = crewFor(file, (news, part) => {
      if (crew.current !== fresh) return
      finished += news.kind === 'finished' ? 1 : 0
      setState((before) => next(before, news, part))
      // Workers that are done are let go at once: they hold memory, and the next file has a crew of its own.
      if (news.kind === 'refused' || finished === wanted.current) drop()
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
      const { file, source, tables } = state
      const workers = workersFor(file, source)
      wanted.current = workers
      setState({ kind: 'running', file, source, tables, task, workers, collected: nothingYet(workers), since: performance.now() })
      const at = state.kind === 'opened' && crew.current !== null ? crew.current : begin(file)
      at.run({ data, task, source }, workers)
    },
    cancel: () => {
      drop()
      setState((before) =>
        before.kind === 'running' ? ended(before, before.collected, 'cancelled') : before.kind === 'reading' ? { kind: 'idle' } : before,
      )
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
  if (news.kind === 'opened') return { kind: 'opened', file, source: news.source, tables: news.tables }
  return news.kind === 'refused' ? { kind: 'refused', file, why: news } : { kind: 'reading', file }
}

function ended(before: Running, collected: Collected, how: Extract<BatchState, { kind: 'ended' }>['how']): BatchState {
  const { file, source, tables, task, since } = before
  return { kind: 'ended', file, source, tables, task, collected, how, seconds: (performance.now() - since) / 1000 }
}
