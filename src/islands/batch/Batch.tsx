import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { askedBy, csvFile, templateFacts, templateOf } from '../../batch/index.ts'
import type { Ready } from '../../engine/index.ts'
import { $chosen } from '../../stores/estimate/estimate.ts'
import type { Chosen } from '../../stores/estimate/chosen.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { say, sayThat } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { BatchColumns, noPlan, type Plan } from './Columns.tsx'
import { BatchNames } from './Names.tsx'
import { BatchResult, endWords } from './Result.tsx'
import { BatchRun, percentOf } from './Run.tsx'
import { BatchSave } from './Save.tsx'
import { useBatch, type BatchState } from './useBatch.ts'
import { useStore } from '../parts/useStore.ts'

export interface BatchProps {
  readonly data: EstimateData
  readonly book: Ready
}

/** A table of many enterprises against the chosen texts. */
export function Batch({ data, book }: BatchProps): VNode | null {
  const chosen = useStore($chosen)
  const asked = useMemo(() => (chosen === null ? new Set<string>() : askedBy(chosen, book)), [chosen, book])
  const { state, open, run, cancel } = useBatch(data)
  const [plan, setPlan] = useState<Plan>(noPlan)
  const [left, setLeft] = useState<readonly string[]>([])
  const { words } = data
  // Hundreds of rows that a running batch does not change.
  const names = useMemo(() => <BatchNames asked={asked} book={book} words={words} />, [asked, book, words])
  if (chosen === null) return null
  return (
    <section class="batch" aria-label={say(words, 'batch.title')}>
      <p>{say(words, 'batch.lead')}</p>
      <p class="meta">{say(words, 'batch.limits')}</p>
      <Template chosen={chosen} book={book} words={words} />
      <How words={words} />
      {names}
      <Chooser
        busy={state.kind === 'running'}
        words={words}
        onFiles={(file, others) => {
          setPlan(noPlan)
          setLeft(others)
          open(file)
        }}
      />
      {left.length > 0 && 'file' in state && (
        <p class="problem" role="alert">
          {say(words, 'batch.oneFile', { file: state.file.name, others: left.join('、') })}
        </p>
      )}
      <p class={state.kind === 'reading' ? undefined : 'unseen'} role="status">
        {statusWords(state, words)}
      </p>
      {state.kind === 'reading' && (
        <p class="act">
          <button type="button" class="btn quiet" onClick={cancel}>
            {say(words, 'batch.cancel')}
          </button>
        </p>
      )}
      {state.kind === 'refused' && (
        <p class="problem" role="alert">
          {sayThat(words, state.why.saying)}
        </p>
      )}
      {(state.kind === 'opened' || state.kind === 'ended') && (
        <BatchColumns held={state} plan={plan} onPlan={setPlan} onRun={run} {...{ chosen, asked, data, book }} />
      )}
      {state.kind === 'running' && <BatchRun running={state} words={words} onCancel={cancel} />}
      {state.kind === 'ended' && <BatchResult ended={state} words={words} />}
    </section>
  )
}

/** Said aloud: a quarter of the way at a time, and how it ended. */
function statusWords(state: BatchState, words: EstimateWords): string {
  switch (state.kind) {
    case 'reading':
      return say(words, 'batch.reading', { file: state.file.name })
    case 'running':
      return say(words, 'batch.progress.said', { percent: percentOf(state) - (percentOf(state) % 25) })
    case 'ended':
      return endWords(state, words)
    case 'idle':
    case 'refused':
    case 'opened':
      return ''
  }
}

interface TemplateProps {
  readonly chosen: Chosen
  readonly book: Ready
  readonly words: EstimateWords
}

function Template({ chosen, book, words }: TemplateProps): VNode {
  const columns = useMemo(() => templateFacts(chosen, book).length + 1, [chosen, book])
  return (
    <p class="act">
      <BatchSave
        label={say(words, 'batch.template')}
        name={`${say(words, 'batch.template.file')}.csv`}
        file={() => csvFile([templateOf(chosen, book, words)])}
        main={false}
        words={words}
      />
      <span class="meta">{say(words, 'batch.template.why', { n: columns, rules: chosen.rules.length })}</span>
    </p>
  )
}

const rules = ['header', 'money', 'flag', 'choice', 'region', 'empty', 'bad'] as const

function How({ words }: { readonly words: EstimateWords }): VNode {
  return (
    <details class="calc-fold">
      <summary>{say(words, 'batch.how')}</summary>
      <ul class="batch-how">
        {rules.map((rule) => (
          <li key={rule}>{say(words, `batch.how.${rule}`)}</li>
        ))}
      </ul>
    </details>
  )
}

interface ChooserProps {
  readonly busy: boolean
  readonly words: EstimateWords
  /** The file that is read, and the names of others given with it. */
  readonly onFiles: (file: File, others: readonly string[]) => void
}

/** A file is picked or dropped here. */
function Chooser({ busy, words, onFiles }: ChooserProps): VNode {
  const [over, setOver] = useState(false)
  const take = (files: FileList | null | undefined): void => {
    const [file, ...others] = Array.from(files ?? [])
    if (file !== undefined && !busy)
      onFiles(
        file,
        others.map(({ name }) => name),
      )
  }
  const drag = (event: DragEvent, above: boolean): void => {
    event.preventDefault()
    setOver(above)
  }
  return (
    <div
      class={over ? 'batch-drop over' : 'batch-drop'}
      onDragOver={(event) => {
        drag(event, true)
      }}
      onDragLeave={(event) => {
        drag(event, false)
      }}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer?.files)
      }}
    >
      <label class="btn batch-file">
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb,.et,text/csv"
          disabled={busy}
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            currentTarget.value = ''
          }}
        />
        <span>{say(words, 'batch.choose')}</span>
      </label>
      <span class="meta">{say(words, 'batch.drop')}</span>
    </div>
  )
}
