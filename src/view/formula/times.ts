import { worded } from './parts.ts'
import { computable, no, nothing, type Wording } from './wording.ts'

const product = (names: readonly string[]): string => names.join(' × ')

export const times: Wording<'times'> = {
  sentence: ({ as }) => product(as),
  headline: ({ as }) => worded(product(as)),
  bases: ({ as }) => [product(as)],
  rates: nothing,
  caps: nothing,
  ceiling: no,
  rateOf: no,
  reach: computable,
}
