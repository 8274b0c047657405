import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Chip } from '../../view/estimate/chips.ts'

interface Props {
  readonly id?: string
  readonly legend: string
  readonly help: string
  readonly chips: readonly Chip[]
  /** How many stand there before 更多… */
  readonly first: number
  readonly more: string
  readonly onToggle: (id: string) => void
}

export function Chips({ id, legend, help, chips, first, more, onToggle }: Props): VNode {
  const [all, setAll] = useState(false)
  const shown = chips.filter((chip, at) => all || at < first || chip.on)
  return (
    <fieldset id={id} tabIndex={id === undefined ? undefined : -1}>
      <legend>{legend}</legend>
      <p class="hint">{help}</p>
      <div class="chips">
        {shown.map((chip) => (
          <label key={chip.id} class="chip">
            <input
              type="checkbox"
              checked={chip.on}
              disabled={chip.fixed}
              onChange={() => {
                onToggle(chip.id)
              }}
            />
            <span>{chip.words}</span>
          </label>
        ))}
        {shown.length < chips.length && (
          <button
            type="button"
            class="chip"
            aria-expanded="false"
            onClick={() => {
              setAll(true)
            }}
          >
            {more}
          </button>
        )}
      </div>
    </fieldset>
  )
}
