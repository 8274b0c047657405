import type { Row } from './row.ts'

/** Signs that a line goes on in the next: of marks and brackets, of width, of words. */

/** A sentence, or what leads to a list, ends here. */
export const ended = (words: string): boolean => /[。！？；;!?：:…](?:[”’」』》）)\]]*)$/.test(words)

/** Marks between the parts of a sentence. */
const inSentence = /[，；。,;]/

/** Nothing but a broken line ends with these or begins with those. */
export const surelyGoesOn = (before: string, after: string): boolean =>
  beginsInside(after) || /[，、,（(《“‘「『〔/—－-]$/.test(before) || openBrackets(before) > 0 || figureAcross(before, after)

/** No line begins with a mark that closes something. */
export const beginsInside = (after: string): boolean => /^[，。、；：！？）》”’」』〕%％‰,;:!?]/.test(after)

/** A figure cut in two, or parted from its unit: 12月3 | 1日, 1000 | 万元. */
const figureAcross = (before: string, after: string): boolean =>
  /\D\d+$/.test(before) && /^\d*(?:[%％‰]|[百千万亿]*(?:元|美元|亩|吨)|[年月日家个项倍级条台次人])/.test(after)

/** Brackets and quotation marks that a line leaves open. */
function openBrackets(words: string): number {
  const pairs = ['（）', '()', '《》', '“”', '「」', '〔〕', '【】']
  return pairs.reduce((sum, [open = '', close = '']) => sum + Math.max(0, words.split(open).length - words.split(close).length), 0)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsIn = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** A word of the language lies over the end of the line: 年度固 | 定资产. */
export function wordAcross(before: string, after: string): boolean {
  const [left, right] = [before.slice(-10), after.slice(0, 10)]
  let end = 0
  for (const word of wordsIn(left + right)) {
    const start = end
    end += word.length
    if (start < left.length && end > left.length) {
      const alone = wordsIn(left).at(-1) ?? ''
      const next = wordsIn(right)[0] ?? ''
      return alone.length === 1 || next.length === 1
    }
  }
  return false
}

/** A word that stands before what it speaks of and never ends a heading: 对, 按照, 给予, 的. */
export const leadsOn = (words: string): boolean =>
  /(?:[对按向从由将被把给以为与和及或并且且在于至的之等其各每不超达第约共]|按照|给予|予以|根据|通过|不超过|最高|不低于|鼓励|进行|实施|开展|用于|属于|以及|符合|经过|获得|达到|对于)$/.test(
    words,
  )

/** Running words rather than a heading: marks inside, the word of a condition or a benefit, or too long. */
export function isSentence(words: string): boolean {
  if (/[。；]/.test(words)) return true
  if (words.length > 45) return true
  // A heading and the first clause under it on one line.
  if (/^.{3,}[（(][一二三四五六七八九十\d]{1,3}[）)]./.test(words)) return true
  const parts = words.split(/[，,]/)
  return (
    inSentence.test(words) &&
    (parts.length > 3 || parts.some((part) => part.length > 16) || /(?:给予|予以|不超过|最高|按照|为了|根据)/.test(words))
  )
}

/** How wide the lines of a text are cut, by one of two measures, where they are cut at one width. Null: they are not. */
export function cutWidth(rows: readonly Row[], measure: (row: Row) => number): number | null {
  const open = rows.filter((row, i) => {
    const next = rows[i + 1]
    return next !== undefined && !row.cells && !ended(row.words) && next.label === null
  })
  if (open.length < 6) return null
  const widths = open.map(measure).sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0
  const near = widths.filter((width) => width >= widest * 0.9 - 1 && width <= widest + 4).length
  return near >= widths.length * 0.7 && widest >= 8 ? widest : null
}

/** The share of lines that surely go on: where it is large, the whole text was cut into lines. */
export function isCutUp(rows: readonly Row[]): boolean {
  const pairs = rows.slice(0, -1).map((row, i) => ({ row, next: rows[i + 1] }))
  const sure = pairs.filter(
    ({ row, next }) =>
      next !== undefined &&
      !row.cells &&
      !next.cells &&
      !ended(row.words) &&
      (surelyGoesOn(row.words, next.words) || isSentence(row.words)),
  )
  return sure.length > 3 && sure.length * 6 > pairs.length
}
