import type { Paragraph } from '../lines/paragraph.ts'

/** What a block of text.md is. */
export type Role =
  'title' | 'notice' | 'preamble' | 'clause' | 'heading' | 'closing' | 'signature' | 'annexTitle' | 'annexHead' | 'annexRow'

/** One block of text.md as drafted. */
export interface Block {
  /** Null: words of no clause, `## -`. */
  readonly id: string | null
  readonly role: Role
  readonly lines: readonly string[]
  /** As printed: （一）, 第一条 */
  readonly label: string | null
  /** The printed heading it stands under. */
  readonly chapter: string | null
}

export interface Outline {
  readonly blocks: readonly Block[]
  /** Ids that two clauses would have, numbers left out or out of turn: what an editor must look at. */
  readonly doubts: readonly string[]
}

export type { Paragraph }
