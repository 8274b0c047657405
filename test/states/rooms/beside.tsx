import type { VNode } from 'preact'
import { $today } from '../../../src/stores/today.ts'
import { Places } from '../../../src/islands/estimate/Places.tsx'
import { WhatIf } from '../../../src/islands/estimate/WhatIf.tsx'
import { inPlace } from '../../../src/stores/estimate/chosen.ts'
import { parseFacts } from '../../../src/engine/index.ts'
import { toPlaces } from '../../../src/view/estimate/places.ts'
import { toWhatIf } from '../../../src/view/estimate/whatIf.ts'
import type { Worded } from '../../../src/islands/parts/resultsOf.ts'
import type { Typed } from '../../../src/stores/answers.ts'
import { $chosen, $findings, $parsed } from '../../../src/stores/estimate/estimate.ts'

/** Small figures: what there is to gain. */
export const few = ({ facts }: Typed): Typed['facts'] =>
  Object.fromEntries(Object.entries(facts).map(([id, typed]) => [id, typeof typed === 'string' && /^\d/.test(typed) ? '90' : typed]))

/** What stands beside the results, by the answers that stand. */
export function placesOf({ data, book, root }: Worded): VNode {
  const results = ($findings.get() ?? []).map(({ assessment }) => assessment)
  const view = toPlaces(results, $chosen.get()?.places ?? [], { book, data, on: $today.get() })
  return <>{view !== null && <Places view={view} words={data.words} root={root} />}</>
}

export function whatIfOf({ data, book }: Worded): VNode {
  const results = ($findings.get() ?? []).map(({ assessment }) => assessment)
  const facts = $parsed.get()?.facts ?? parseFacts({}, book).facts
  return <WhatIf view={toWhatIf(results, (rule) => inPlace(rule, book, facts), book, data.words)} words={data.words} />
}
