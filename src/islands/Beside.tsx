import { useStore } from '@nanostores/preact'
import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Ready } from '../engine/index.ts'
import { $asked, $chosen, $findings, $parsed } from '../stores/calculator.ts'
import { inPlace } from '../stores/chosen.ts'
import { pause } from '../stores/later.ts'
import type { CalculatorData } from '../view/calculatorData.ts'
import { toCurves } from '../view/curve.ts'
import { toPlaces } from '../view/places.ts'
import { toWhatIf } from '../view/whatIf.ts'
import { Curve } from './Curve.tsx'
import { Places } from './Places.tsx'
import { Scenarios } from './Scenarios.tsx'
import { WhatIf } from './WhatIf.tsx'

interface Props {
  readonly data: CalculatorData
  readonly book: Ready
  readonly root: string
}

/** What stands beside the results and is loaded after them. */
export function Beside({ data, book, root }: Props): VNode | null {
  const findings = useSettled(useStore($findings))
  const chosen = useSettled(useStore($chosen))
  const parsed = useSettled(useStore($parsed))
  const { on } = useStore($asked)
  const results = useMemo(() => findings?.map(({ assessment }) => assessment) ?? [], [findings])
  const { words } = data
  const places = useMemo(() => toPlaces(results, chosen?.places ?? [], { book, data, on }), [results, chosen, book, data, on])
  const whatIf = useMemo(
    () => (parsed === null ? null : toWhatIf(results, (rule) => inPlace(rule, book, parsed.facts), book, words)),
    [results, parsed, book, words],
  )
  const curves = useMemo(
    () => (parsed === null ? null : toCurves(results, (rule) => inPlace(rule, book, parsed.facts), { book, data, on })),
    [results, parsed, book, data, on],
  )
  if (whatIf === null) return null
  return (
    <>
      {curves !== null && <Curve curves={curves} words={words} />}
      {places !== null && <Places view={places} words={words} root={root} />}
      <WhatIf view={whatIf} words={words} />
      <Scenarios book={book} words={words} />
    </>
  )
}

/** What it was when the typing last paused: nothing here is needed between two keystrokes. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const waiting = setTimeout(() => {
      setSettled(() => value)
    }, pause)
    return () => {
      clearTimeout(waiting)
    }
  }, [value])
  return settled
}
