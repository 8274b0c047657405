import { useEffect, useRef, useState } from 'preact/hooks'
import { type Engine, openEngine, type Place, type Results } from '../../search/index.ts'

/** Milliseconds without a keystroke before the texts are looked into. */
const pause = 120

export type Answer =
  | { readonly kind: 'nothing' | 'busy' | 'failed' }
  /** `q`: what was typed when it was found, so that the words said fit the results shown. */
  | {
      readonly kind: 'found'
      readonly q: string
      readonly results: Results
      readonly each: readonly (readonly [word: string, n: number])[]
    }

/** The results for what is typed; what comes too late is dropped. `again` counts the tries after a failure. */
export function useSearch(place: Place, q: string, enough: number, again: number): Answer {
  const [answer, setAnswer] = useState<Answer>({ kind: q.trim() === '' ? 'nothing' : 'busy' })
  const engine = useRef<Promise<Engine> | null>(null)
  useEffect(() => {
    if (q.trim() === '') {
      setAnswer({ kind: 'nothing' })
      return
    }
    let wanted = true
    const show = (next: Answer): void => {
      if (wanted) setAnswer(next)
    }
    const run = async (): Promise<void> => {
      engine.current ??= openEngine(place)
      try {
        const { search } = await engine.current
        show({ kind: 'found', q, ...(await look(search, q, enough)) })
      } catch {
        engine.current = null
        show({ kind: 'failed' })
      }
    }
    setAnswer((before) => (before.kind === 'found' ? before : { kind: 'busy' }))
    const waiting = setTimeout(() => void run(), engine.current === null ? 0 : pause)
    return () => {
      wanted = false
      clearTimeout(waiting)
    }
  }, [q, enough, again])
  return answer
}

/** Of several words that nowhere stand together, how often each is found alone. */
async function look(search: Engine['search'], q: string, enough: number): Promise<Pick<Answer & { kind: 'found' }, 'results' | 'each'>> {
  const results = await search(q, enough)
  const words = q.trim().split(/\s+/u)
  if (results.hits.length > 0 || words.length < 2) return { results, each: [] }
  const each = await Promise.all(words.map(async (word) => [word, (await search(word, enough)).hits.length] as const))
  return { results, each }
}
