import { useEffect, useRef, useState } from 'preact/hooks'
import { type Engine, type Offer, openEngine, type Place, type Results } from '../../search/index.ts'

/** Milliseconds without a keystroke before the texts are looked into. */
const pause = 120
/** Of so many words each is looked for alone. */
const mostAlone = 8

export type Answer =
  | { readonly kind: 'nothing' | 'busy' | 'failed' }
  /** `q`: what was typed when it was found, so that the words said fit the results shown. */
  | {
      readonly kind: 'found'
      readonly q: string
      readonly results: Results
      readonly offers: readonly Offer[]
      readonly each: readonly (readonly [word: string, n: number])[]
    }

export interface Question {
  readonly q: string
  readonly without: readonly string[]
  readonly enough: number
  readonly on: string
}

/** The results for what is typed; what comes too late is dropped. `again` counts the tries after a failure. */
export function useSearch(place: Place, { q, without, enough, on }: Question, again: number): Answer {
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
        show({ kind: 'found', q, ...(await look(await engine.current, { q, without, enough, on })) })
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
  }, [q, without.join(' '), enough, again])
  return answer
}

/** What may be reckoned with it; and of several words that nowhere stand together, how often each is found alone. */
async function look(
  { search, offers }: Engine,
  { q, without, enough, on }: Question,
): Promise<Pick<Answer & { kind: 'found' }, 'results' | 'offers' | 'each'>> {
  const results = await search(q, without, enough)
  const { read } = results
  const offered = read === null ? [] : await offers(read, on)
  const said =
    read === null ? [] : [...read.readings.map((reading) => reading.said), ...read.query.words.map((word) => word.said), ...read.unknown]
  const words = [...new Set(said)].slice(0, mostAlone)
  if (results.hits.length > 0 || words.length < 2) return { results, offers: offered, each: [] }
  const each = await Promise.all(words.map(async (word) => [word, (await search(word, [], enough)).hits.length] as const))
  return { results, offers: offered, each }
}
