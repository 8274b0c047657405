import { useEffect, useState } from 'preact/hooks'
import { askedInAddress, replaceQuery } from '../../edge/address.ts'
import { readChoice, toQuery, type BuilderData, type Choice } from '../../view/compare/builder.ts'

/** The choice as the address has it; a new one goes there first. */
export function useChoice(data: BuilderData): readonly [Choice, (change: Partial<Choice>) => void] {
  const read = (): Choice => readChoice(askedInAddress(), data)
  const [choice, setChoice] = useState(read)
  useEffect(() => {
    const follow = (): void => {
      setChoice(read())
    }
    window.addEventListener('popstate', follow)
    return () => {
      window.removeEventListener('popstate', follow)
    }
  }, [data])
  return [
    choice,
    (change) => {
      const next = { ...choice, ...change }
      replaceQuery(toQuery(next))
      setChoice(next)
    },
  ]
}

/** More columns cannot be read side by side; on a phone they stand one below another. */
export const mostTexts = 4
