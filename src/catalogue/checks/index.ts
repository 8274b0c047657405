import type { Fact } from '../../schema/catalogue.ts'
import type { Draft } from '../draft/draft.ts'
import type { Joined } from '../draft/joined.ts'
import type { Problem } from '../file/problem.ts'
import * as annex from './annex.ts'
import * as bounds from './bounds.ts'
import * as facts from './facts.ts'
import * as order from './order.ts'
import * as printed from './printed.ts'
import * as quotes from './quotes.ts'
import * as readings from './readings.ts'
import * as references from './references.ts'
import * as source from './source.ts'
import * as texts from './texts.ts'
import * as vocabulary from './vocabulary.ts'
import * as said from './words.ts'

/** What every policy must satisfy, one function per invariant. */
type Check = (draft: Draft, joined: Joined, facts: ReadonlyMap<string, Fact>) => readonly Problem[]
const checksOf = (...themes: readonly Readonly<Record<string, Check>>[]): readonly Check[] =>
  themes.flatMap((theme) => Object.values(theme))
const fields = checksOf(references, vocabulary, facts, order, readings)
const first = checksOf(source)
const words = checksOf(texts, quotes, printed, bounds, said, annex)

/** Whether text.md is the source, clause by clause. */
export function checkSource(draft: Draft, joined: Joined): Problem[] {
  return first.flatMap((check) => [...check(draft, joined, joined.known.facts)])
}

/** What can be said of the files while the text is not the source yet. */
export function checkFields(draft: Draft, joined: Joined): Problem[] {
  return fields.flatMap((check) => [...check(draft, joined, joined.known.facts)])
}

/** Everything else, on a text that is the source. */
export function checkDraft(draft: Draft, joined: Joined): Problem[] {
  return [...fields, ...words].flatMap((check) => [...check(draft, joined, joined.known.facts)])
}

export { checkFiles } from './files.ts'
export { checkTogether } from './together.ts'
