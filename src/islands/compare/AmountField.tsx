import type { VNode } from 'preact'
import type { CompareWords } from '../../locale/compare.ts'
import { say } from '../../locale/say.ts'
import type { Shown } from '../../view/compare/builder.ts'

interface Props {
  readonly shown: Shown
  readonly words: CompareWords
  readonly typed: string
  readonly problem: string | null
  readonly onType: (typed: string) => void
}

/** 按我的数字：one amount, counted where the base is the whole investment and nowhere else. */
export function AmountField({ shown, words, typed, problem, onType }: Props): VNode {
  const texts = shown.tables.flatMap(({ comparison }) => comparison.texts)
  const columns = texts.flatMap((text) => text.columns)
  const names = [...new Set(columns.flatMap(({ whole, base }) => (whole && base !== null ? [`“${base}”`] : [])))]
  const others = texts.filter((text) => text.columns.some(({ base, whole }) => base !== null && !whole))
  const places = [...new Set(others.map(({ place }) => place))]
  const help =
    names.length === 0
      ? words['build.amountNone']
      : say(words, 'build.amountFor', { list: names.join('') }) +
        (places.length === 0 ? '' : say(words, 'build.amountElse', { list: places.join('、') }))
  return (
    <div class="own-amount">
      <label for="amount">{words['build.amount']}</label>
      <span class="field-unit">
        <input
          id="amount"
          class="field"
          inputMode="decimal"
          autocomplete="off"
          disabled={names.length === 0}
          aria-describedby="amount-help"
          aria-invalid={problem !== null}
          value={typed}
          onInput={({ currentTarget }) => {
            onType(currentTarget.value)
          }}
        />
        <span class="unit">{words['build.amountUnit']}</span>
      </span>
      <p class="meta" id="amount-help">
        {help}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
