import type { Draft } from '../draft/draft.ts'
import type { Problem } from '../file/problem.ts'
import type { Joined } from '../draft/joined.ts'
import { completeFacts } from '../draft/vocabulary.ts'

/** The facts that only this text needs are complete. */
export function ownFactsAreComplete(draft: Draft, joined: Joined): Problem[] {
  return completeFacts(draft.facts, draft.at.facts, new Set([...Object.keys(joined.facts.subjects), ...Object.keys(draft.facts.subjects)]))
}
