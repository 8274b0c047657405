import { ended } from '../lines/broken.ts'
import { block, clauseBlocks } from './clauses.ts'
import type { Block, Outline, Paragraph } from './outline.ts'

const opens = /^附[件表录]?[\s\u3000]*([\d一二三四五六七八九十]*)[\s\u3000]*(?:[：:]|$)/

/** What is annexed: tables row by row, other texts by their own numbers. Several annexes bear their numbers in the ids. */
export function annexBlocks(paragraphs: readonly Paragraph[]): Outline {
  const starts = paragraphs.flatMap(({ words, cell }, at) => (!cell && opens.test(words) ? [at] : []))
  const parts = starts.map((start, i) => paragraphs.slice(start, starts[i + 1] ?? paragraphs.length))
  const outlines = parts.map((part, i) => annex(part, parts.length > 1 ? ['annex', String(i + 1)] : ['annex']))
  return { blocks: outlines.flatMap(({ blocks }) => blocks), doubts: outlines.flatMap(({ doubts }) => doubts) }
}

function annex(paragraphs: readonly Paragraph[], prefix: readonly string[]): Outline {
  const numbered = paragraphs.findIndex((paragraph, at) => at > 0 && (paragraph.cell || isRow(paragraph, 1) || paragraph.label !== null))
  const head = paragraphs.slice(0, numbered < 0 ? paragraphs.length : numbered)
  const rest = paragraphs.slice(head.length)
  // 附件：1.申请表 2.汇总表: a list of what is annexed, and no clause.
  const listed = head.length === 1 && /[：:][\s\u3000]*1[.．、]/.test(head[0]?.words ?? '')
  if (listed || rest.length === 0) return { blocks: headBlocks(paragraphs), doubts: [] }
  const rows = rest.some((paragraph) => isRow(paragraph, 1)) && rest.some(({ cell }) => cell)
  const body = rows ? { blocks: rowBlocks(rest, prefix), doubts: [] } : clauseBlocks(rest, prefix)
  return { blocks: [...headBlocks(head), ...body.blocks], doubts: body.doubts }
}

const headBlocks = (head: readonly Paragraph[]): Block[] => (head.length === 0 ? [] : [block(null, 'annexTitle', head, null, null)])

const isRow = ({ words }: Paragraph, number: number): boolean => words.replace(/[\s\u3000]/g, '') === String(number)

/** A number alone that comes in turn opens a row; a heading inside the table, or words before the first row, belong to none. */
function rowBlocks(paragraphs: readonly Paragraph[], prefix: readonly string[]): Block[] {
  const blocks: Block[] = []
  let due = 1
  let chapter: string | null = null
  let open: { id: string | null; lines: Paragraph[] } | null = null
  const close = (): void => {
    if (open !== null)
      blocks.push(
        block(
          open.id,
          open.id === null ? 'annexHead' : 'annexRow',
          open.lines,
          open.id === null ? null : String(due - 1),
          open.id === null ? null : chapter,
        ),
      )
  }
  for (const paragraph of paragraphs) {
    if (isRow(paragraph, due)) {
      close()
      open = { id: [...prefix, String(due)].join('-'), lines: [paragraph] }
      due++
    } else if (paragraph.label !== null && !ended(paragraph.words) && paragraph.words.length <= 40) {
      close()
      chapter = paragraph.words
      open = { id: null, lines: [paragraph] }
    } else if (open === null) open = { id: null, lines: [paragraph] }
    else open.lines.push(paragraph)
  }
  close()
  return blocks
}
