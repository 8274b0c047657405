import type { VNode } from 'preact'

const piece = /[^。；]+[。；]?/g
const amount = /((?:不超过|不超過|原文定额|原文定額|最多|按[^，；：（]{1,12}[计計])?约?約?\d[\d,.]*[万亿萬億]?元)/

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
