import { annexBlocks } from './annex.ts'
import { block, clauseBlocks } from './clauses.ts'
import type { Block, Outline, Paragraph, Role } from './outline.ts'
import { zonesOf } from './zones.ts'

/** The reading text, divided: its notice, title, preamble, clauses, closing words, signature and annexes. */
export function outlineOf(paragraphs: readonly Paragraph[]): Outline {
  const zones = zonesOf(paragraphs)
  const part = (from: number, to: number): readonly Paragraph[] => paragraphs.slice(from, to)
  const plain = (id: string | null, role: Role, some: readonly Paragraph[]): Block[] =>
    some.length === 0 ? [] : [block(id, role, some, null, null)]
  const clauses = clauseBlocks(part(zones.body, zones.closing), [])
  // A text without numbers is one clause; what says why it was made is still its preamble.
  const bare = zones.body >= zones.signature
  const opening =
    bare && /^(?:为|根据|按照|经).*(?:制定|如下|通知|意见)/.test(paragraphs[zones.preamble]?.words ?? '')
      ? zones.preamble + 1
      : zones.preamble
  const until = bare ? opening : zones.body
  const annex = annexBlocks(part(zones.annex, paragraphs.length))
  const blocks = [
    ...plain('notice', 'notice', part(0, zones.title)),
    ...plain(null, 'title', part(zones.title, zones.preamble)),
    ...plain('preamble', 'preamble', part(zones.preamble, until)),
    ...(bare ? plain('body', 'clause', part(until, zones.signature)) : []),
    ...clauses.blocks,
    ...plain('closing', 'closing', part(zones.closing, zones.signature)),
    ...plain(null, 'signature', part(zones.signature, zones.annex)),
    ...annex.blocks,
  ]
  return { blocks, doubts: [...clauses.doubts, ...annex.doubts] }
}

/** text.md */
export const textOf = (blocks: readonly Block[]): string =>
  `${blocks.map(({ id, lines }) => `## ${id ?? '-'}\n${lines.join('\n')}`).join('\n\n')}\n`
