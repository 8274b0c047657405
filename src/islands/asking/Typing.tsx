import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  readonly id: string
  readonly kind: 'text' | 'date'
  readonly value: string
  /** Ids of what is said of it. */
  readonly described: string
  readonly wrong: boolean
  readonly onTyped: (text: string) => void
}

/** What is typed is kept as typed; while an input method composes, nothing is read. */
export function Typing({ id, kind, value, described, wrong, onTyped }: Props): VNode {
  const [composing, setComposing] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const typed = useRef(onTyped)
  typed.current = onTyped
  useEffect(() => {
    const input = field.current
    const composed = (): void => {
      setComposing(null)
      if (input !== null) typed.current(input.value)
    }
    input?.addEventListener('compositionend', composed)
    return () => {
      input?.removeEventListener('compositionend', composed)
    }
  }, [id])
  useEffect(() => {
    // What is wrong with it stands below it: above the bar and the keyboard, too.
    if (wrong && document.activeElement === field.current) document.getElementById(`${id}-said`)?.scrollIntoView({ block: 'nearest' })
  }, [id, wrong])
  return (
    <input
      id={id}
      ref={field}
      type={kind}
      inputMode="decimal"
      autocomplete="off"
      value={composing ?? value}
      aria-describedby={described}
      aria-invalid={wrong ? 'true' : undefined}
      onPaste={(event) => {
        const cells =
          event.clipboardData
            ?.getData('text')
            .trim()
            .split(/\s*[\t\r\n]\s*/) ?? []
        if (cells.length < 2) return
        // A field drops line breaks without a word: 300 and 500 below it would be 300500.
        event.preventDefault()
        event.currentTarget.setRangeText(cells.join('、'))
        onTyped(event.currentTarget.value)
      }}
      onInput={(event) => {
        const { value: text } = event.currentTarget
        if (event instanceof InputEvent && event.isComposing) setComposing(text)
        else onTyped(text)
      }}
    />
  )
}
