import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Column, columnName, type Known, labelChoice, nearest, unitName } from '../../batch/index.ts'
import type { Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

interface Props {
  readonly column: Column
  /** As it is read without a choice. */
  readonly guessed: Column
  readonly choice: string | undefined
  readonly known: Known
  /** undefined: as it was guessed. */
  readonly onChoose: (choice: string | undefined) => void
}

/** Values that are no fact. */
const [guess, none, more] = ['?', '-', '…']

/** One column of the file: what it is read as, and by hand anything else. */
export function BatchAssign({ column, guessed, choice, known, onChoose }: Props): VNode {
  const { book, words } = known
  const [opened, setOpened] = useState(false)
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (opened) select.current?.focus()
  }, [opened])
  const unknown = guessed.reading.kind === 'ignored' && guessed.reading.why === 'unknown'
  const near = useMemo(() => (opened || unknown ? nearest(column.header, known) : []), [opened, unknown, column.header, known])
  const asks = opened || choice !== undefined || near.length > 0
  const name = say(words, 'batch.columns.edit.of', { header: column.header, at: column.at + 1 })
  return (
    <tr>
      <th scope="row">{column.header}</th>
      <td class={column.reading.kind === 'ignored' && !asks ? 'silent' : undefined}>
        {!asks ? (
          <>
            {asWords(column, book, words)}{' '}
            <button
              type="button"
              class="btn quiet"
              aria-label={name}
              onClick={() => {
                setOpened(true)
              }}
            >
              {say(words, 'batch.columns.edit')}
            </button>
          </>
        ) : (
          <select
            class="field"
            ref={select}
            aria-label={name}
            value={choice === undefined ? guess : choice === '' ? none : choice}
            onChange={({ currentTarget: { value } }) => {
              if (value === more) setOpened(true)
              else onChoose(value === guess ? undefined : value === none ? '' : value)
            }}
          >
            <option value={guess}>{asWords(guessed, book, words)}</option>
            {near.length > 0 && <Facts label={say(words, 'batch.columns.near')} facts={near} book={book} />}
            <option value={labelChoice}>{say(words, 'batch.as.label')}</option>
            {opened || (choice !== undefined && !near.includes(choice)) ? (
              <Facts label={say(words, 'batch.columns.all')} facts={[...known.asked].filter((fact) => !near.includes(fact))} book={book} />
            ) : (
              <option value={more}>{say(words, 'batch.columns.more')}</option>
            )}
            <option value={none}>{say(words, 'batch.columns.skip')}</option>
          </select>
        )}
      </td>
      <td>{bareUnit(column, book, words)}</td>
    </tr>
  )
}

function Facts({ label, facts, book }: { readonly label: string; readonly facts: readonly string[]; readonly book: Ready }): VNode {
  return (
    <optgroup label={label}>
      {facts.map((fact) => (
        <option key={fact} value={fact}>
          {columnName(fact, book)}
        </option>
      ))}
    </optgroup>
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
