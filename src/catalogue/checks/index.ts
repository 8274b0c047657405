import type { Fact } from '../../schema/catalogue.ts'
import type { Draft } from '../draft/draft.ts'
import type { Problem } from '../file/problem.ts'
import type { Shared } from '../draft/shared.ts'
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

/** What every policy must satisfy, one function per invariant. */
type Check = (draft: Draft, shared: Shared, facts: ReadonlyMap<string, Fact>) => readonly Problem[]
const first: readonly Check[] = Object.values<Check>(source)
const then: readonly Check[] = [texts, references, vocabulary, facts, quotes, printed, bounds, order, readings, annex].flatMap((theme) =>
  Object.values<Check>(theme),
)

/** Whether text.md is the source, clause by clause. */
export function checkSource(draft: Draft, shared: Shared, known: ReadonlyMap<string, Fact>): Problem[] {
  return first.flatMap((check) => [...check(draft, shared, known)])
}

/** Everything else, on a text that is the source. */
export function checkDraft(draft: Draft, shared: Shared, known: ReadonlyMap<string, Fact>): Problem[] {
  return then.flatMap((check) => [...check(draft, shared, known)])
}

export { checkTogether } from './together.ts'
