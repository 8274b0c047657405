import type { VNode } from 'preact'
import { scaleSigns } from '../../schema/locales.ts'

const piece = /[^。；]+[。；]?/g
/** An amount with what is said of it: from the last stop or bracket on. */
const amount = new RegExp(`([^，。；：（）]*\\d[\\d,.]*[${scaleSigns}]?元)`)

/** The answer: a line a status, amounts set off, a figure and its unit never apart. */
export function Sentence({ text }: { readonly text: string }): VNode {
  const pieces = text.match(piece) ?? [text]
  return (
    <>
      {pieces.map((part, at) => (
        <span key={at} class={at === 0 && !amount.test(part) && pieces.length > 1 ? 'first' : undefined}>
          {part.split(amount).map((words, n) => (n % 2 === 1 ? <b key={n}>{words}</b> : words))}
        </span>
      ))}
    </>
  )
}
