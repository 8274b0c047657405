import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../../edge/fetchJson.ts'
import { policyPart } from '../../engine/facts/ids.ts'
import { $answers } from '../../stores/answers.ts'
import { take } from '../../stores/estimate/start.ts'
import { $index, $wanted } from '../../stores/estimate/wanted.ts'
import type { EstimateData, EstimateHead, EstimatePart } from '../../view/estimate/estimateData.ts'
import { joined } from '../../view/estimate/joined.ts'
import { useStore } from '../parts/useStore.ts'

/** Where the data of this script lie. */
export interface Sources {
  readonly head: string
  /** `{policy}` stands for the text. */
  readonly rules: string
}

export interface Loaded {
  /** As much as is here; null before the first texts are. */
  readonly data: EstimateData | null
  /** Everything that is wanted is in it. */
  readonly whole: boolean
  readonly lost: boolean
  readonly retry: () => void
}

/** Words once, rules text by text as they are wanted; nothing is fetched twice. */
export function useData({ head: headSrc, rules }: Sources): Loaded {
  const wanted = useStore($wanted)
  const [head, setHead] = useState<EstimateHead | null>(null)
  const [parts, setParts] = useState<ReadonlyMap<string, EstimatePart>>(new Map())
  const [data, setData] = useState<EstimateData | null>(null)
  const [lost, setLost] = useState(false)
  const [tries, setTries] = useState(0)
  const lose = (): void => {
    setLost(true)
  }

  useEffect(() => {
    if (head !== null) return
    setLost(false)
    fetchJson<EstimateHead>(headSrc).then((found) => {
      placeFocus(found)
      $index.set(found)
      setHead(found)
    }, lose)
  }, [headSrc, tries])
  useEffect(() => {
    if (head === null) return undefined
    let here = true
    const missing = wanted.filter((id) => !parts.has(id))
    if (missing.length === 0) {
      const made = joined(head, parts)
      take(made.rulebook)
      setData(made)
      return undefined
    }
    setLost(false)
    Promise.all(missing.map(async (id) => [id, await fetchJson<EstimatePart>(rules.replace('{policy}', id))] as const)).then((found) => {
      if (here) setParts(new Map([...parts, ...found]))
    }, lose)
    return () => {
      here = false
    }
  }, [head, parts, wanted, rules, tries])
  return {
    data,
    whole: head !== null && wanted.every((id) => parts.has(id)),
    lost,
    retry: () => {
      setTries(tries + 1)
    },
  }
}

/** Who comes from a clause asks about the place of its text. */
function placeFocus({ policies }: EstimateHead): void {
  const { focus, places } = $answers.get()
  const region = policies.find(({ id }) => focus !== null && id === policyPart(focus))?.region
  if (region !== undefined && places.length === 0) $answers.set({ ...$answers.get(), places: [region] })
}
