import { useEffect, useRef, type MutableRef } from 'preact/hooks'
import { $settled } from '../../stores/estimate/estimate.ts'
import type { Worded } from '../parts/resultsOf.ts'
import { useStore } from '../parts/useStore.ts'
import type { Press } from './paper.tsx'

export type { Press } from './paper.tsx'

/** The sheet's own script and words, fetched when they are first asked for. @throws where they cannot be had */
export async function preparePress(worded: Worded): Promise<Press> {
  const { preparePress: prepare } = await import('./paper.tsx')
  return prepare(worded)
}

/** Fetched at leisure once there is something to print; from then on every print, by whatever key or menu, is of the sheet. */
export function usePress(worded: Worded, bare: MutableRef<boolean>): MutableRef<Press | null> {
  const press = useRef<Press | null>(null)
  const settled = useStore($settled)
  const answered = settled?.findings.some(({ concerned }) => concerned) ?? false
  useEffect(() => {
    if (!answered) return undefined
    return atLeisure(() => {
      void preparePress(worded).then(
        (ready) => {
          press.current = ready
          document.documentElement.dataset['press'] = 'ready'
        },
        // The next print asks again.
        () => undefined,
      )
    })
  }, [answered, worded])
  useEffect(() => {
    const lay = (): void => {
      press.current?.lay(bare.current)
    }
    window.addEventListener('beforeprint', lay)
    return () => {
      window.removeEventListener('beforeprint', lay)
    }
  }, [bare])
  return press
}

/** @returns undoes it. */
function atLeisure(act: () => void): () => void {
  // Absent in Safari, whatever the types say.
  const { requestIdleCallback: idle, cancelIdleCallback: cancel } = window as Partial<Window>
  if (idle !== undefined && cancel !== undefined) {
    const waiting = idle(act, { timeout: 4000 })
    return () => {
      cancel(waiting)
    }
  }
  const waiting = setTimeout(act, 1500)
  return () => {
    clearTimeout(waiting)
  }
}
