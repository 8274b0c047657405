import { codeOf, type Named } from '../../codes/code.ts'
import type { Ready } from '../../engine/index.ts'
import { ownFact } from '../../engine/facts/ids.ts'
import { memo } from '../../memo/memo.ts'

/** As much of a rulebook as a link is made with. */
export interface Coded {
  readonly version: string
  readonly facts: Readonly<Record<string, { readonly code?: string | undefined }>>
  readonly measures: readonly Named[]
}

/** Of one rulebook: how its facts and measures stand in an address, and back. */
interface Codes {
  readonly facts: ReadonlyMap<string, string>
  readonly measures: ReadonlyMap<string, string>
}
const codesOf = memo((book: Ready): Codes => ({
  facts: byCode(Object.entries(book.facts).flatMap(([id, { code }]) => (ownFact(id) === null ? [{ id, code }] : []))),
  measures: byCode(book.measures),
}))

const byCode = (all: readonly { readonly id: string; readonly code?: string | undefined }[]): ReadonlyMap<string, string> =>
  new Map(all.map((one) => [codeOf(one), one.id]))

/** What this rulebook does not have keeps the code of its id: another version may know it. */
export const factCode = (id: string, book: Coded): string => codeOf({ id, code: book.facts[id]?.code })
export const measureCode = (id: string, book: Coded): string => codeOf(book.measures.find((rule) => rule.id === id) ?? { id })

export const factOf = (code: string, book: Ready): string | null => codesOf(book).facts.get(code) ?? null
export const measureOf = (code: string, book: Ready): string | null => codesOf(book).measures.get(code) ?? null
