import type { VNode } from 'preact'

const figure = /([约約]?\d[\d,.]*[万亿萬億]*(?:元(?:\/[^\s，。；、）]{1,6})?|%|家|平方米|个月|個月|个|個|条|條|次|台|套|年|项|項|份)?)/

/** Words in which a figure and its unit never break. */
export function Figures({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text.split(figure).map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="fig">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}
