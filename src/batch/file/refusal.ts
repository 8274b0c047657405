import type { BatchKey } from '../../locale/batch.ts'

/** The whole file cannot be used; the sentence says why and what to do. */
export class Refusal extends Error {
  readonly key: BatchKey
  readonly places: Readonly<Record<string, string | number>>
  constructor(key: BatchKey, places: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.places = places
  }
}
