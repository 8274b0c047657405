import type { Ready } from '../../engine/index.ts'
import { codeOf, type Named } from '../../codes/code.ts'
import type { Draft } from './fitting.ts'
import { measureOf } from './codes.ts'

/** A measure as far as a link says by which rule it was reckoned. */
export interface Ruled extends Named {
  readonly digest?: string | undefined
}
const codeLength = 3
const digestLength = 6

/** Which rules stood behind the results: `g`, and of each measure its code and its digest, one after another. */
export const rulesEntry = (rules: readonly Ruled[]): string[] => {
  const marks = rules.flatMap((rule) => (rule.digest === undefined ? [] : [`${codeOf(rule)}${rule.digest}`]))
  return marks.length === 0 ? [] : [`g${marks.join('')}`]
}

/** Measures whose rule is another now; those that this rulebook no longer has are listed with what could not be used. */
export function readRules(marks: string, draft: Draft, book: Ready): void {
  const length = codeLength + digestLength
  for (let at = 0; at + length <= marks.length; at += length) {
    const code = marks.slice(at, at + codeLength)
    const id = measureOf(code, book)
    const rule = book.measures.find((one) => one.id === id)
    if (rule === undefined) draft.dropped.push(code)
    else if (rule.digest !== undefined && rule.digest !== marks.slice(at + codeLength, at + length) && !draft.renewed.includes(rule.id))
      draft.renewed.push(rule.id)
  }
}
