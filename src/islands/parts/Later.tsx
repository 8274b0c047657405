import type { ComponentType, VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'

interface Props<P> {
  /** Declared outside the component that uses it: a new function loads again. */
  readonly load: () => Promise<ComponentType<P>>
  /** The same value as long as nothing in it changes: a new one draws again. */
  readonly props: P
}

/** A part of the page whose script comes after what is needed first; until then nothing stands there. */
export function Later<P extends object>({ load, props }: Props<P>): VNode | null {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  useEffect(() => {
    let here = true
    void load().then((part) => {
      if (here) setPart(() => part)
    })
    return () => {
      here = false
    }
  }, [load])
  return useMemo(() => (Part === null ? null : <Part {...props} />), [Part, props])
}
