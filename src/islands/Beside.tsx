import { useStore } from '@nanostores/preact'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Ready } from '../engine/index.ts'
import { $asked, $chosen, $findings, $parsed } from '../stores/calculator.ts'
import { inPlace } from '../stores/chosen.ts'
import type { CalculatorData } from '../view/calculatorData.ts'
import { toPlaces } from '../view/places.ts'
import { toWhatIf } from '../view/whatIf.ts'
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
  const findings = useStore($findings)
  const chosen = useStore($chosen)
  const parsed = useStore($parsed)
  const { on } = useStore($asked)
  const results = useMemo(() => findings?.map(({ assessment }) => assessment) ?? [], [findings])
  const { words } = data
  const places = useMemo(() => toPlaces(results, chosen?.places ?? [], { book, data, on }), [results, chosen, book, data, on])
  const whatIf = useMemo(
    () => (parsed === null ? null : toWhatIf(results, (rule) => inPlace(rule, book, parsed.facts), book, words)),
    [results, parsed, book, words],
  )
  if (whatIf === null) return null
  return (
    <>
      {places !== null && <Places view={places} words={words} root={root} />}
      <WhatIf view={whatIf} words={words} />
      <Scenarios book={book} words={words} />
    </>
  )
}
