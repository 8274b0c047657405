import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import {
  type Choices,
  type Column,
  columnName,
  foldWith,
  megabytes,
  readHeaders,
  readsFacts,
  type Source,
  type Task,
  unanswered,
  unitName,
} from '../../batch/index.ts'
import type { Ready } from '../../engine/index.ts'
import { $asked } from '../../stores/estimate/estimate.ts'
import type { Chosen } from '../../stores/estimate/chosen.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { BatchPick } from './Pick.tsx'
import { useStore } from '../parts/useStore.ts'

interface Props {
  readonly held: { readonly file: File; readonly source: Source; readonly headers: readonly string[] }
  readonly chosen: Chosen
  readonly asked: ReadonlySet<string>
  readonly data: EstimateData
  readonly book: Ready
  /** Kept outside: a run that is over has been computed by them. */
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
  readonly onRun: (task: Task) => void
}

/** What the file is read as, before anything is computed. */
export function BatchColumns({ held, chosen, asked, data, book, choices, onChoose, onRun }: Props): VNode {
  const { words } = data
  const [pressed, setPressed] = useState(false)
  const day = useStore($asked)
  const box = useRef<HTMLElement>(null)
  const known = useMemo(() => ({ book, words, fold: foldWith(data.pairs), asked }), [book, words, data.pairs, asked])
  const columns = useMemo(() => readHeaders(held.headers, known, choices), [held.headers, known, choices])
  const several = useMemo(() => readHeaders(held.headers, known).filter(({ reading }) => reading.kind === 'several'), [held.headers, known])
  const unpicked = columns.filter(({ reading }) => reading.kind === 'several').length
  if (!readsFacts(columns))
    return (
      <p class="problem" role="alert">
        {say(words, 'batch.refused.unmatched', { headers: held.headers.slice(0, 8).join('、').slice(0, 200) })}
      </p>
    )
  const start = (): void => {
    setPressed(true)
    if (unpicked === 0) onRun({ rules: chosen.rules.map(({ id }) => id), columns, asked: day })
    else
      Array.from(box.current?.querySelectorAll('select') ?? [])
        .find(({ value }) => value === '')
        ?.focus()
  }
  return (
    <section class="batch-columns" ref={box}>
      <h3>{say(words, 'batch.columns')}</h3>
      <p>{fileWords(held, words)}</p>
      <p>{countWords(columns, words)}</p>
      {several.length > 0 && <p>{say(words, 'batch.columns.several', { n: several.length })}</p>}
      {several.map((column) => (
        <BatchPick
          key={column.at}
          column={column}
          picked={choices[column.at]}
          wanted={pressed}
          book={book}
          words={words}
          onPick={(fact) => {
            onChoose({ ...choices, [column.at]: fact })
          }}
        />
      ))}
      <Table columns={columns} book={book} words={words} />
      <Missing facts={unanswered(columns, asked)} book={book} words={words} />
      <Notes columns={columns} book={book} words={words} />
      <p>{say(words, day.asWritten ? 'batch.by.asWritten' : 'batch.by', { date: day.on, rules: chosen.rules.length })}</p>
      <p class="act">
        <button type="button" class="btn" onClick={start}>
          {say(words, 'batch.start')}
        </button>
        <span role="status">{pressed && unpicked > 0 ? say(words, 'batch.columns.unpicked', { n: unpicked }) : ''}</span>
      </p>
    </section>
  )
}

const encodings = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gbk: 'GBK' } as const

function fileWords({ file, source }: Props['held'], words: EstimateWords): string {
  const how =
    source.kind === 'csv'
      ? say(words, 'batch.how.read.csv', { encoding: encodings[source.encoding] })
      : say(words, 'batch.how.read.xlsx', { rows: source.rows })
  return say(words, 'batch.file', { file: file.name, size: megabytes(file.size), how })
}

function countWords(columns: readonly Column[], words: EstimateWords): string {
  const count = (kind: Column['reading']['kind']): number => columns.filter(({ reading }) => reading.kind === kind).length
  return say(words, 'batch.columns.count', { all: columns.length, read: count('fact'), ignored: count('ignored') })
}

interface Named {
  readonly book: Ready
  readonly words: EstimateWords
}

function Table({ columns, book, words }: { readonly columns: readonly Column[] } & Named): VNode {
  return (
    <div class="scroll batch-scroll" role="region" aria-label={say(words, 'batch.columns.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words, 'batch.columns.header')}</th>
            <th scope="col">{say(words, 'batch.columns.as')}</th>
            <th scope="col">{say(words, 'batch.columns.bare')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.at}>
              <th scope="row">{column.header}</th>
              <td class={column.reading.kind === 'ignored' ? 'silent' : undefined}>{asWords(column, book, words)}</td>
              <td>{bareUnit(column, book, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function asWords({ reading }: Column, book: Ready, words: EstimateWords): string {
  switch (reading.kind) {
    case 'label':
      return say(words, 'batch.as.label')
    case 'fact':
      return columnName(reading.fact, book)
    case 'several':
      return say(words, 'batch.as.several')
    case 'ignored':
      return say(words, `batch.as.${reading.why}`)
  }
}

const bareUnit = ({ reading }: Column, book: Ready, words: EstimateWords): string =>
  reading.kind !== 'fact' || book.facts[reading.fact]?.kind === 'flag' ? '' : (reading.unit ?? unitName(reading.fact, book, words))

function Missing({ facts, book, words }: { readonly facts: readonly string[] } & Named): VNode | null {
  if (facts.length === 0) return null
  return (
    <details class="calc-fold">
      <summary>{say(words, 'batch.columns.missing', { n: facts.length })}</summary>
      <ul class="batch-how">
        {facts.map((fact) => (
          <li key={fact}>{columnName(fact, book)}</li>
        ))}
      </ul>
    </details>
  )
}

function Notes({ columns, book, words }: { readonly columns: readonly Column[] } & Named): VNode {
  const placed = columns.some(({ reading }) => reading.kind === 'fact' && book.facts[reading.fact]?.kind === 'region')
  const labelled = columns.some(({ reading }) => reading.kind === 'label')
  return (
    <>
      {!placed && <p>{say(words, 'batch.assumed')}</p>}
      {!labelled && <p>{say(words, 'batch.noLabel')}</p>}
    </>
  )
}
