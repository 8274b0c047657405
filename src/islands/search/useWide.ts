import { useEffect, useMemo, useState } from 'preact/hooks'

/** Whether there is room beside the list. */
export function useWide(): boolean {
  const asked = useMemo(() => matchMedia('(min-width: 60rem)'), [])
  const [wide, setWide] = useState(asked.matches)
  useEffect(() => {
    const follow = (): void => setWide(asked.matches)
    asked.addEventListener('change', follow)
    return () => asked.removeEventListener('change', follow)
  }, [asked])
  return wide
}
