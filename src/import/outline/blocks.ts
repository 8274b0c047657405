import { annexBlocks } from './annex.ts'
import { idsOf } from './ids.ts'
import type { Block, Outline, Paragraph, Role } from './outline.ts'
import { treeOf, type Item } from './tree.ts'
import { zonesOf } from './zones.ts'

/** The reading text, divided: its notice, title, preamble, clauses, closing words, signature and annexes. */
export function outlineOf(paragraphs: readonly Paragraph[]): Outline {
  const zones = zonesOf(paragraphs)
  const part = (from: number, to: number): readonly Paragraph[] => paragraphs.slice(from, to)
  const plain = (id: string | null, role: Role, some: readonly Paragraph[]): Block[] => (some.length === 0 ? [] : [block(id, role, some, null, null)])
  const clauses = clauseBlocks(part(zones.body, zones.closing), [])
  const annex = annexBlocks(part(zones.annex, paragraphs.length))
  const blocks = [
    ...plain('notice', 'notice', part(0, zones.title)),
    ...plain(null, 'title', part(zones.title, zones.preamble)),
    ...plain('preamble', 'preamble', part(zones.preamble, zones.body)),
    ...clauses.blocks,
    ...plain('closing', 'closing', part(zones.closing, zones.signature)),
    ...plain(null, 'signature', part(zones.signature, zones.annex)),
    ...annex.blocks,
  ]
  return { blocks, doubts: [...clauses.doubts, ...annex.doubts] }
}

export const block = (id: string | null, role: Role, paragraphs: readonly Paragraph[], label: string | null, chapter: string | null): Block => ({
  id,
  role,
  lines: paragraphs.map(({ words }) => words),
  label,
  chapter,
})

/** Numbered paragraphs as blocks; `prefix` stands before their ids. */
export function clauseBlocks(paragraphs: readonly Paragraph[], prefix: readonly string[]): Outline {
  const { items, doubts } = treeOf(paragraphs)
  const { ids, doubts: twice } = idsOf(items, prefix)
  const blocks = items.map((item) => {
    const id = ids.get(item) ?? null
    return block(id, id === null ? 'heading' : 'clause', item.own, id === null ? null : (item.label?.printed ?? null), chapterOf(item, items))
  })
  return { blocks, doubts: [...doubts, ...twice] }
}

/** The outermost heading above, as its line prints it; a whole paragraph is none. */
function chapterOf(item: Item, items: readonly Item[]): string | null {
  let top = item
  while (top.parent !== null) top = top.parent
  const heading = top === item ? null : top
  const words = heading?.own[0]?.words ?? null
  return words !== null && words.length <= 40 && items.includes(top) ? words : null
}

/** text.md */
export const textOf = (blocks: readonly Block[]): string =>
  `${blocks.map(({ id, lines }) => `## ${id ?? '-'}\n${lines.join('\n')}`).join('\n\n')}\n`
