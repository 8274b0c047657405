import type { ReadableAtom } from 'nanostores'
import { useEffect, useState } from 'preact/hooks'

/** What a store holds, drawn again whenever it changes: once for all stores that changed together (stores/README.md). */
export function useStore<T>(store: ReadableAtom<T>): T {
  const [, draw] = useState({})
  const value = store.get()
  useEffect(() => {
    const again = (): void => {
      draw({})
    }
    if (store.get() !== value) again()
    return store.listen(again)
  }, [store])
  return value
}
