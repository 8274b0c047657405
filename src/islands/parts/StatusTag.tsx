import type { VNode } from 'preact'
import type { Tag } from '../../view/site/tag.ts'

export function StatusTag({ tag }: { readonly tag: Tag }): VNode {
  return (
    <span class={`tag ${tag.validity}`}>
      <span aria-hidden="true">{tag.symbol}</span> {tag.word}
    </span>
  )
}
