import { idsOf } from './ids.ts'
import type { Block, Outline, Paragraph, Role } from './outline.ts'
import { treeOf, type Item } from './tree.ts'

export const block = (
  id: string | null,
  role: Role,
  paragraphs: readonly Paragraph[],
  label: string | null,
  chapter: string | null,
): Block => ({
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
    return block(
      id,
      id === null ? 'heading' : 'clause',
      item.own,
      id === null ? null : (item.label?.printed ?? null),
      chapterOf(item, items),
    )
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
