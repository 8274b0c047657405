import type { Draft } from '../draft/draft.ts'
import type { Problem } from '../file/problem.ts'
import type { Shared } from '../draft/shared.ts'
import { completeFacts } from '../draft/vocabulary.ts'

/** The facts that only this text needs are complete. */
export function ownFactsAreComplete(draft: Draft, shared: Shared): Problem[] {
  return completeFacts(draft.facts, draft.at.facts, new Set([...Object.keys(shared.facts.subjects), ...Object.keys(draft.facts.subjects)]))
}
