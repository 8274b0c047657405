import type { Draft } from '../draft.ts'
import type { Problem } from '../problem.ts'
import type { Shared } from '../shared.ts'
import { completeFacts } from '../vocabulary.ts'

/** The facts that only this text needs are complete. */
export function ownFactsAreComplete(draft: Draft, shared: Shared): Problem[] {
  return completeFacts(draft.facts, draft.at.facts, new Set([...Object.keys(shared.facts.subjects), ...Object.keys(draft.facts.subjects)]))
}
