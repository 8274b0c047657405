import { askedBy, nothingYet, type Table } from '../../../src/batch/index.ts'
import { Batch } from '../../../src/islands/batch/Batch.tsx'
import { BatchColumns, noPlan } from '../../../src/islands/batch/Columns.tsx'
import { BatchDoor } from '../../../src/islands/batch/Door.tsx'
import { BatchRun } from '../../../src/islands/batch/Run.tsx'
import type { Locale } from '../../../src/schema/catalogue.ts'
import { choose } from '../../../src/stores/estimate/chosen.ts'
import { stand } from '../answered.ts'
import { drawn } from '../drawn.ts'
import type { DrawnScene } from './estimate.tsx'
import { longIn } from '../words.ts'

/** A batch before it runs, and while it runs. */
export function batchScenes(locale: Locale): DrawnScene[] {
  const { data, book } = stand(locale, {})
  const { words } = data
  const long = longIn(locale)
  const chosen = choose({ places: [], topics: [], matters: [], focus: null }, book)
  const asked = askedBy(chosen, book)
  const file = new File(['x'.repeat(3000)], `${long.title}.csv`)
  const source = { kind: 'csv', encoding: 'gbk', delimiter: ',' } as const
  const tableOf = (cells: readonly string[]): Table => ({
    name: '',
    hidden: false,
    rows: null,
    hiddenRows: 0,
    hiddenColumns: [],
    width: null,
    top: [{ row: 1, cells, torn: false }],
  })
  const columns = (headers: readonly string[]): string =>
    drawn(
      <BatchColumns
        held={{ file, source, tables: [tableOf(headers)] }}
        plan={noPlan}
        onPlan={nothing}
        onRun={nothing}
        {...{ chosen, asked, data, book }}
      />,
    )
  const layout = { table: 0, from: 1, to: 1, hidden: false }
  const task = { rules: [], columns: [], layout, blanks: [], asked: { on: '2031-06-01', asWritten: false } }
  const held = { file, source, tables: [], task }
  const running = (bytes: number): string => {
    const collected = { ...nothingYet(1), rows: bytes, bytes: [bytes] }
    return drawn(<BatchRun running={{ kind: 'running', workers: 1, since: 0, ...held, collected }} words={words} onCancel={nothing} />)
  }
  return [
    { name: 'BatchDoor: folded', html: drawn(<BatchDoor data={data} book={book} whole />) },
    { name: 'Batch: nothing chosen yet', html: drawn(<Batch data={data} book={book} />) },
    { name: 'BatchColumns: no column is known', html: columns([long.fact, 'B', 'C']) },
    {
      name: 'BatchColumns: read, ignored, meant twice',
      html: columns(['企业名称', '冷库面积（平方米）', '设备投资额', '冷库所在地', long.fact]),
    },
    { name: 'BatchRun: at the start, well on', html: running(0) + running(2400) },
  ]
}

const nothing = (): undefined => undefined
