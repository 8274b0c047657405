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

const narrow = '(max-width: 40rem)'

/** How many texts find room: two on a phone, four elsewhere. */
export function useRoom(): number {
  const [small, setSmall] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const asked = matchMedia(narrow)
    const follow = (): void => {
      setSmall(asked.matches)
    }
    asked.addEventListener('change', follow)
    return () => {
      asked.removeEventListener('change', follow)
    }
  }, [])
  return small ? 2 : 4
}
