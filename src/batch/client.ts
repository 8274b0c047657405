import { tellDoubt } from '../edge/lost.ts'
import { trusted } from '../edge/trusted.ts'
import type { News, Order } from './messages.ts'
import type { Source } from './file/open.ts'
import workerUrl from './worker.ts?worker&url'

/** One file at work: the first worker opens it, more may join to compute it. */
export interface Crew {
  readonly open: () => void
  readonly run: (job: Omit<Extract<Order, { kind: 'run' }>, 'kind' | 'file' | 'share'>, workers: number) => void
  /** Stops everything at once, in the middle of whatever it does; nothing is heard of it any more. */
  readonly end: () => void
}

/** @param hear is told what comes back, and from which worker. */
export function crewFor(file: File, hear: (news: News, part: number) => void): Crew {
  const workers: Worker[] = []
  const worker = (part: number): Worker => (workers[part] ??= spawn((news) => hear(news, part)))
  return {
    open: () => {
      order(worker(0), { kind: 'open', file })
    },
    run: (job, of) => {
      for (let part = 0; part < of; part += 1) order(worker(part), { kind: 'run', file, ...job, share: { part, of } })
    },
    end: () => {
      for (const one of workers) one.terminate()
    },
  }
}

function spawn(hear: (news: News) => void): Worker {
  const worker = new Worker(trusted(workerUrl), { type: 'module' })
  const fail = (): void => {
    hear({ kind: 'refused', saying: ['batch.refused.failed'] })
    tellDoubt()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    hear(data)
  })
  worker.addEventListener('error', fail)
  worker.addEventListener('messageerror', fail)
  return worker
}

const order = (worker: Worker, what: Order): void => {
  worker.postMessage(what)
}

/** Files smaller than this are done before a second worker has started. */
const small = 200_000
const mostWorkers = 4

/** How many share the work. A spreadsheet is read whole: once is enough. */
export const workersFor = (file: File, source: Source): number =>
  source.kind !== 'csv' || file.size < small ? 1 : Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency))
