import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Facts, Ready, ReadyRule } from '../../engine/index.ts'
import { $asked, $settled } from '../../stores/estimate/estimate.ts'
import { inPlace } from '../../stores/estimate/chosen.ts'
import { concernedIn } from '../../stores/estimate/findings.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { toCurves } from '../../view/chart/curve.ts'
import { toPlaces } from '../../view/estimate/places.ts'
import { toWhatIf } from '../../view/estimate/whatIf.ts'
import { Curve } from '../parts/Curve.tsx'
import { Places } from './Places.tsx'
import { Scenarios } from './Scenarios.tsx'
import { WhatIf } from './WhatIf.tsx'
import { useStore } from '../parts/useStore.ts'

interface Props {
  readonly data: EstimateData
  readonly book: Ready
  readonly root: string
}

/** What stands beside the results and is loaded after them. */
export function Beside({ data, book, root }: Props): VNode | null {
  const settled = useStore($settled)
  const { on } = useStore($asked)
  const { words } = data
  const view = useMemo(() => {
    if (settled === null) return null
    const { findings, chosen, parsed } = settled
    const results = concernedIn(findings)
    const factsOf = (rule: ReadyRule): Facts => inPlace(rule, book, parsed.facts)
    return {
      places: toPlaces(results, chosen.places, { book, data, on }),
      whatIf: toWhatIf(results, factsOf, book, words),
      curves: toCurves(results, factsOf, { book, data, on }),
    }
  }, [settled, book, data, on])
  if (view === null) return null
  const { places, whatIf, curves } = view
  return (
    <>
      <Curve curves={curves} words={words} />
      {places !== null && <Places view={places} words={words} root={root} />}
      <WhatIf view={whatIf} words={words} />
      <Scenarios book={book} words={words} />
    </>
  )
}
