import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  readonly summary: ComponentChildren
  readonly kind?: 'evid' | 'aside'
  /** Paper cannot be tapped: printed open. */
  readonly printed?: boolean
  /** What is folded, built when it is first opened. */
  readonly children: () => VNode
}

/** A fold that costs nothing before it is opened. */
export function Fold({ summary, kind, printed = false, children }: Props): VNode {
  const [opened, setOpened] = useState(false)
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const { current } = fold
    if (!printed || current === null) return undefined
    let ours = false
    // What is set here is drawn before the page is laid out for paper.
    const open = (): void => {
      ours = !current.open
      current.open = true
      setOpened(true)
    }
    const close = (): void => {
      if (ours) current.open = false
    }
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
    }
  }, [printed])
  return (
    <details
      ref={fold}
      class={kind === undefined ? 'calc-fold lazy' : `calc-fold lazy ${kind}`}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true)
      }}
    >
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  )
}
