import type { VNode } from 'preact'
import { type Column, isDash, type Table } from '../../batch/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly blanks: readonly number[]
  readonly words: EstimateWords
  readonly onBlanks: (blanks: readonly number[]) => void
}

/** —, 无 and the like are no answer in a column only if a person says so, once. */
export function BatchDashes({ columns, blanks, words, onBlanks }: Props): VNode {
  return (
    <>
      {columns.map(({ at, header }) => (
        <label key={at} class="tick">
          <input
            type="checkbox"
            checked={blanks.includes(at)}
            onChange={({ currentTarget }) => {
              onBlanks(currentTarget.checked ? [...blanks, at] : blanks.filter((one) => one !== at))
            }}
          />
          <span>{say(words, 'batch.columns.dash', { header })}</span>
        </label>
      ))}
    </>
  )
}

/** Columns that are read and have such a cell, among the first rows or among those that could not be computed. */
export function withDashes(
  columns: readonly Column[],
  { top }: Table,
  after: number,
  found: Readonly<Record<number, number>>,
  words: EstimateWords,
): Column[] {
  const shown = top.filter(({ row }) => row > after)
  return columns.filter(
    ({ at, reading }) =>
      reading.kind === 'fact' && (found[at] !== undefined || shown.some(({ cells }) => isDash(cells[at]?.trim() ?? '', words))),
  )
}
