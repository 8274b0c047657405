import type { VNode } from 'preact'
import { type Column, columnName } from '../../batch/index.ts'
import type { Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

interface Props {
  readonly book: Ready
  readonly words: EstimateWords
  readonly column: Column
  readonly picked: string | undefined
  /** 开始 was pressed: what is missing is marked. */
  readonly wanted: boolean
  readonly onPick: (fact: string) => void
}

/** none: a value that is no fact, so that 请选择 and 不用这一列 differ. */
const none = '-'

/** A header that names several facts: which of them is meant. */
export function BatchPick({ column: { at, header, reading }, picked, wanted, book, words, onPick }: Props): VNode | null {
  if (reading.kind !== 'several') return null
  const id = `batch-column-${String(at)}`
  return (
    <div class="question batch-pick">
      <label for={id}>{say(words, 'batch.columns.label', { header, at: at + 1 })}</label>
      <select
        class="field"
        id={id}
        value={picked === undefined ? '' : picked === '' ? none : picked}
        aria-invalid={wanted && picked === undefined ? 'true' : undefined}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') onPick(value === none ? '' : value)
        }}
      >
        <option value="">{say(words, 'batch.columns.pick')}</option>
        {reading.facts.map((fact) => (
          <option key={fact} value={fact}>
            {columnName(fact, book)}
          </option>
        ))}
        <option value={none}>{say(words, 'batch.columns.skip')}</option>
      </select>
    </div>
  )
}
