import type { VNode } from 'preact'
import { guessIn, type Known, type Layout, mostHeaderRows, type Table } from '../../batch/index.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

interface Props {
  readonly tables: readonly Table[]
  readonly layout: Layout
  readonly known: Known
  readonly words: EstimateWords
  readonly onLayout: (layout: Layout) => void
}

/** Where in the file the list stands: guessed, and to be put right by hand. */
export function BatchWhere({ tables, layout, known, words, onLayout }: Props): VNode {
  const table = tables[layout.table]
  const top = table?.top ?? []
  const others = tables.filter((_, at) => at !== layout.table).map((one) => tableWords(one, words))
  const after = top.filter(({ row }) => row >= layout.from).slice(0, mostHeaderRows)
  return (
    <div class="batch-where">
      {tables.length > 1 && (
        <Choice
          id="batch-table"
          label={say(words, 'batch.where.table')}
          value={layout.table}
          options={tables.map((one, at) => ({ value: at, text: tableWords(one, words) }))}
          onPick={(at) => {
            const picked = tables[at]
            if (picked !== undefined) onLayout({ ...layout, table: at, ...guessIn(picked, known) })
          }}
        />
      )}
      {others.length > 0 && <p class="meta">{say(words, 'batch.where.others', { n: others.length, names: others.join('、') })}</p>}
      <Choice
        id="batch-from"
        label={say(words, 'batch.where.header')}
        value={layout.from}
        options={top.map(({ row, cells }) => ({ value: row, text: say(words, 'batch.where.row', { row, cells: beginning(cells) }) }))}
        onPick={(from) => {
          onLayout({ ...layout, from, to: from })
        }}
      />
      <Choice
        id="batch-to"
        label={say(words, 'batch.where.rows')}
        value={layout.to}
        options={after.map(({ row }, nth) => ({ value: row, text: String(nth + 1) }))}
        onPick={(to) => {
          onLayout({ ...layout, to })
        }}
      />
      {table !== undefined && table.hiddenRows > 0 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={layout.hidden}
            onChange={({ currentTarget }) => {
              onLayout({ ...layout, hidden: currentTarget.checked })
            }}
          />
          <span>{say(words, 'batch.where.hidden', { n: table.hiddenRows })}</span>
        </label>
      )}
    </div>
  )
}

const beginning = (cells: readonly string[]): string => {
  const text = cells.filter((cell) => cell.trim() !== '').join('、')
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}

function tableWords({ name, hidden, rows }: Table, words: EstimateWords): string {
  return say(words, hidden ? 'batch.where.sheet.hidden' : 'batch.where.sheet', { name, rows: rows ?? 0 })
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly options: readonly { readonly value: number; readonly text: string }[]
  readonly onPick: (value: number) => void
}

function Choice({ id, label, value, options, onPick }: ChoiceProps): VNode {
  return (
    <div class="question">
      <label for={id}>{label}</label>
      <select
        class="field"
        id={id}
        value={String(value)}
        onChange={({ currentTarget }) => {
          const picked = options.find((one) => String(one.value) === currentTarget.value)
          if (picked !== undefined) onPick(picked.value)
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={String(one.value)}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  )
}
