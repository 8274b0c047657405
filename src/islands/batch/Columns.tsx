import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import {
  type Choices,
  type Collected,
  type Column,
  foldWith,
  guessLayout,
  headersIn,
  type Known,
  type Layout,
  megabytes,
  mostRows,
  mostSheetRows,
  readHeaders,
  readsFacts,
  type Source,
  type Table,
  type Task,
  unitAbove,
} from '../../batch/index.ts'
import type { Ready } from '../../engine/index.ts'
import { $asked } from '../../stores/estimate/estimate.ts'
import type { Chosen } from '../../stores/estimate/chosen.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { BatchColumnTable, BatchLacking } from './ColumnTable.tsx'
import { BatchDashes, withDashes } from './Dashes.tsx'
import { BatchPick } from './Pick.tsx'
import { BatchWhere } from './Where.tsx'
import { useStore } from '../parts/useStore.ts'

/** What a person said of the file; null: as guessed. */
export interface Plan {
  readonly layout: Layout | null
  readonly choices: Choices
  readonly blanks: readonly number[]
}
export const noPlan: Plan = { layout: null, choices: {}, blanks: [] }

interface Props {
  readonly held: { readonly file: File; readonly source: Source; readonly tables: readonly Table[]; readonly collected?: Collected }
  readonly chosen: Chosen
  readonly asked: ReadonlySet<string>
  readonly data: EstimateData
  readonly book: Ready
  /** Kept outside: a run that is over has been computed by it. */
  readonly plan: Plan
  readonly onPlan: (plan: Plan) => void
  readonly onRun: (task: Task) => void
}

/** What the file is read as, before anything is computed. */
export function BatchColumns({ held, chosen, asked, data, book, plan, onPlan, onRun }: Props): VNode | null {
  const { words } = data
  const [pressed, setPressed] = useState(false)
  const day = useStore($asked)
  const box = useRef<HTMLElement>(null)
  const known = useMemo(() => ({ book, words, fold: foldWith(data.pairs), asked }), [book, words, data.pairs, asked])
  const guessed = useMemo(() => guessLayout(held.tables, known), [held.tables, known])
  const layout = plan.layout ?? guessed
  const table = held.tables[layout.table]
  const read = useMemo(
    () => (table === undefined ? null : reading(table, layout, plan.choices, known)),
    [table, layout, plan.choices, known],
  )
  if (table === undefined || read === null) return null
  const { columns, sure, unit, headers } = read
  const several = sure.filter((column) => column.reading.kind === 'several')
  const unpicked = columns.filter((column) => column.reading.kind === 'several').length
  const many = table.rows !== null && table.rows > mostSheetRows + layout.to ? table.rows : null
  const dashed = withDashes(columns, table, layout.to, held.collected?.dashes ?? {}, words)
  const start = (): void => {
    setPressed(true)
    if (unpicked === 0)
      onRun({
        rules: chosen.rules.map(({ id }) => id),
        columns,
        layout,
        blanks: dashed.map(({ at }) => at).filter((at) => plan.blanks.includes(at)),
        asked: day,
      })
    else
      Array.from(box.current?.querySelectorAll<HTMLSelectElement>('.batch-pick select') ?? [])
        .find(({ value }) => value === '')
        ?.focus()
  }
  const choose = (at: number, choice: string | undefined): void => {
    const others = Object.entries(plan.choices).filter(([one]) => one !== String(at))
    onPlan({ ...plan, choices: Object.fromEntries(choice === undefined ? others : [...others, [at, choice]]) })
  }
  return (
    <section class="batch-columns" ref={box}>
      <h3>{say(words, 'batch.columns')}</h3>
      <p>{fileWords(held, words)}</p>
      <BatchWhere
        tables={held.tables}
        layout={layout}
        known={known}
        words={words}
        onLayout={(picked) => {
          onPlan({ ...noPlan, layout: picked })
        }}
      />
      {many !== null && (
        <p class="problem" role="alert">
          {say(words, 'batch.refused.xlsx.rows', { rows: many, most: mostSheetRows, csv: mostRows })}
        </p>
      )}
      {!readsFacts(columns) && (
        <p class="problem" role="alert">
          {say(words, 'batch.refused.unmatched', { row: layout.from, headers: headers.slice(0, 8).join('、').slice(0, 200) })}
        </p>
      )}
      <p>{countWords(columns, words)}</p>
      {unit !== null && <p>{say(words, 'batch.columns.unit', { unit })}</p>}
      {several.length > 0 && <p>{say(words, 'batch.columns.several', { n: several.length })}</p>}
      {several.map((column) => (
        <BatchPick
          key={column.at}
          column={column}
          picked={plan.choices[column.at]}
          wanted={pressed}
          book={book}
          words={words}
          onPick={(fact) => {
            choose(column.at, fact)
          }}
        />
      ))}
      <BatchColumnTable columns={columns} sure={sure} choices={plan.choices} known={known} onChoose={choose} />
      <BatchDashes
        columns={dashed}
        blanks={plan.blanks}
        words={words}
        onBlanks={(blanks) => {
          onPlan({ ...plan, blanks })
        }}
      />
      <BatchLacking columns={columns} known={known} />
      <p>{say(words, day.asWritten ? 'batch.by.asWritten' : 'batch.by', { date: day.on, rules: chosen.rules.length })}</p>
      {many === null && readsFacts(columns) && (
        <p class="act">
          <button type="button" class="btn" onClick={start}>
            {say(words, 'batch.start')}
          </button>
          <span role="status">{pressed && unpicked > 0 ? say(words, 'batch.columns.unpicked', { n: unpicked }) : ''}</span>
        </p>
      )}
    </section>
  )
}

interface Read {
  readonly headers: readonly string[]
  readonly unit: string | null
  readonly columns: readonly Column[]
  /** As they would be read without a choice. */
  readonly sure: readonly Column[]
}

function reading(table: Table, layout: Layout, choices: Choices, known: Known): Read {
  const headers = headersIn(table, layout, known)
  const unit = unitAbove(table, layout)
  const beside = { hidden: table.hiddenColumns, unit }
  return { headers, unit, columns: readHeaders(headers, known, choices, beside), sure: readHeaders(headers, known, {}, beside) }
}

const encodings = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gbk: 'GBK' } as const

function fileWords({ file, source, tables }: Props['held'], words: EstimateWords): string {
  const how =
    source.kind === 'csv'
      ? say(words, 'batch.how.read.csv', { encoding: encodings[source.encoding] })
      : say(words, `batch.how.read.${source.kind}`, { n: tables.length })
  return say(words, 'batch.file', { file: file.name, size: megabytes(file.size), how })
}

function countWords(columns: readonly Column[], words: EstimateWords): string {
  const count = (kind: Column['reading']['kind']): number => columns.filter((one) => one.reading.kind === kind).length
  return say(words, 'batch.columns.count', { all: columns.length, read: count('fact'), ignored: count('ignored') })
}
