import { openAsBlob } from 'node:fs'
import { text } from 'node:stream/consumers'
import { blocksOf, withoutHeaders, type Share } from '../../src/batch/blocks.ts'
import { readHeaders } from '../../src/batch/row/columns.ts'
import { guessLayout, headersIn } from '../../src/batch/row/layout.ts'
import { foldWith } from '../../src/batch/row/fold.ts'
import { linesIn, openFile } from '../../src/batch/file/open.ts'
import { computerOf } from '../../src/batch/run.ts'
import { askedBy } from '../../src/batch/result/template.ts'
import { ready } from '../../src/engine/index.ts'
import { tableOf, type PlaceFile } from '../../src/places/index.ts'
import type { EstimateData } from '../../src/view/estimate/estimateData.ts'

export interface BatchOrder {
  readonly data: EstimateData
  readonly places: PlaceFile
  readonly path: string
  readonly share: Share
}
export interface BatchDone {
  readonly rows: number
  readonly bad: number
  /** Megabytes this process held at most. */
  readonly peak: number
  /** Seconds of processor time, and those of them until the file was opened. */
  readonly busy: number
  readonly opening: number
}

/** What a worker of the page does, as a process: an order comes in, what came of it goes out. */
async function run({ data, places, path, share }: BatchOrder): Promise<BatchDone> {
  const book = ready(data.rulebook)
  const fold = foldWith(data.pairs)
  const file = await openAsBlob(path)
  const opened = await openFile(file)
  const opening = process.cpuUsage().user / 1_000_000
  const known = { book, words: data.words, fold, asked: askedBy({ rules: book.measures }, book) }
  const layout = guessLayout(opened.tables, known)
  const task = {
    rules: book.measures.map(({ id }) => id),
    columns: readHeaders(headersIn(opened.tables[layout.table]!, layout, known), known),
    layout,
    blanks: [],
    asked: { on: '2026-11-22', asWritten: false },
  }
  const blocks = blocksOf(
    withoutHeaders(
      linesIn(file, opened, layout.table, () => undefined),
      layout,
    ),
    computerOf(task, data, book, fold, tableOf(places)),
    share,
  )
  let [rows, bad] = [0, 0]
  for await (const block of blocks) {
    rows += block.rows
    bad += block.bad
  }
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return { rows, bad, peak: maxRSS / 1000, busy: (userCPUTime + systemCPUTime) / 1_000_000, opening }
}

console.log(JSON.stringify(await run(JSON.parse(await text(process.stdin)) as BatchOrder)))
