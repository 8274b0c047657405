import { ready } from '../engine/index.ts'
import { blocksOf, withoutHeaders } from './blocks.ts'
import { placesFor } from './fetchPlaces.ts'
import { foldWith } from './row/fold.ts'
import type { News, Order } from './messages.ts'
import { linesIn, openFile, type Opened } from './file/open.ts'
import { problemHeaders } from './result/problems.ts'
import { Refusal } from './file/refusal.ts'
import { computerOf } from './run.ts'

/** The page's side of a worker: it is told, and it asks. */
const page = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>
const tell = (news: News): void => {
  page.postMessage(news)
}

/** What was opened last, so that an XLSX is not read twice. */
let kept: { readonly file: File; readonly opened: Opened } | null = null

page.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const done = data.kind === 'open' ? open(data.file) : run(data)
  done.catch((problem: unknown) => {
    tell(refusalOf(problem))
  })
})

async function open(file: File): Promise<void> {
  const opened = await openFile(file)
  kept = { file, opened }
  tell({ kind: 'opened', source: opened.source, tables: opened.tables })
}

async function run({ file, data, task, source, share }: Extract<Order, { kind: 'run' }>): Promise<void> {
  const opened = source.kind === 'csv' ? { source, sheets: null } : (kept?.opened ?? (await openFile(file)))
  const book = ready(data.rulebook)
  const computer = computerOf(task, data, book, foldWith(data.pairs), await placesFor(task, book))
  tell({ kind: 'started', headers: computer.headers, problemHeaders: problemHeaders(data.words) })
  let bytes = 0
  const lines = linesIn(file, opened, task.layout.table, (read) => (bytes = read))
  const blocks = blocksOf(withoutHeaders(lines, task.layout), computer, share)
  for (let next = await blocks.next(); ; next = await blocks.next()) {
    if (next.done === true) {
      tell({ kind: 'finished', stopped: next.value.stopped })
      return
    }
    const { results, problems, ...block } = next.value
    tell({ ...block, kind: 'block', bytes, results: new Blob([results]), problems: problems === '' ? null : new Blob([problems]) })
  }
}

function refusalOf(problem: unknown): News {
  if (problem instanceof Refusal) return { kind: 'refused', saying: problem.saying }
  const lost = problem instanceof DOMException
  return { kind: 'refused', saying: [lost ? 'batch.refused.unreadable' : 'batch.refused.failed'] }
}
