import { useLayoutEffect, useRef } from 'preact/hooks'

/** Moves the focus to an element once the page is drawn anew: what had it may have moved or gone. */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current !== null) document.getElementById(wanted.current)?.focus()
    wanted.current = null
  })
  return (id) => {
    wanted.current = id
  }
}
