import type { BatchKey } from '../../locale/batch.ts'
import type { EstimateKey } from '../../locale/estimate/estimate.ts'
import type { CurveKey } from '../../locale/estimate/curve.ts'
import type { DoorKey } from '../../locale/door.ts'
import { fill } from '../../locale/fill.ts'
import type { SavedListKey } from '../../locale/savedList.ts'
import type { SearchKey } from '../../locale/search.ts'
import type { StepKey } from '../../locale/estimate/steps.ts'
import type { CarryKey } from '../../locale/carry.ts'
import type { TotalKey } from '../../locale/estimate/totals.ts'
import type { WhatIfKey } from '../../locale/estimate/whatIf.ts'

/** Every sentence of 测算 and of the headless door, in one script. */
export type Words = Readonly<Record<string, string>>
export type WordKey = StepKey | EstimateKey | DoorKey | TotalKey | CurveKey | CarryKey | WhatIfKey | SavedListKey | SearchKey | BatchKey

/** A sentence with its places filled. A missing sentence is a mistake of the build, not of the reader. */
export function say(words: Words, key: WordKey, places: Readonly<Record<string, string | number>> = {}): string {
  const sentence = words[key]
  if (sentence === undefined) throw new Error(`no sentence ${key}`)
  return fill(sentence, places)
}
