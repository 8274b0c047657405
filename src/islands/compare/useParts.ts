import { useEffect, useMemo, useState } from 'preact/hooks'
import { fetchJson } from '../../edge/fetchJson.ts'
import { withParts, type BuilderData, type BuilderHead, type BuilderPart } from '../../view/compare/builder.ts'

export interface Parts {
  /** With the comparisons of the texts that are here. */
  readonly data: BuilderData
  readonly whole: boolean
  readonly lost: boolean
  readonly retry: () => void
}

/** What the texts say, text by text as they are shown; nothing is fetched twice. @param src `{policy}` stands for the text. @param known what is here already. */
export function useParts(
  head: BuilderHead,
  texts: readonly string[],
  src: string,
  known: Readonly<Record<string, BuilderPart>> = {},
): Parts {
  const [parts, setParts] = useState<ReadonlyMap<string, BuilderPart>>(() => new Map(Object.entries(known)))
  const [lost, setLost] = useState(false)
  const [tries, setTries] = useState(0)
  const wanted = texts.join()
  useEffect(() => {
    const missing = texts.filter((id) => !parts.has(id))
    if (missing.length === 0) return
    setLost(false)
    Promise.all(missing.map(async (id) => [id, await fetchJson<BuilderPart>(src.replace('{policy}', id))] as const)).then(
      (found) => {
        setParts((here) => new Map([...here, ...found]))
      },
      () => {
        setLost(true)
      },
    )
  }, [wanted, src, tries])
  return {
    data: useMemo(() => withParts(head, parts), [head, parts]),
    whole: texts.every((id) => parts.has(id)),
    lost,
    retry: () => {
      setTries(tries + 1)
    },
  }
}
