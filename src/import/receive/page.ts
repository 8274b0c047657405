/** Words placed on a page → lines → paragraphs, by where they stand. */

export interface Piece {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface Line {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly size: number
}

/** Pieces on one height are a line, from left to right. Wide gaps part the cells of a table, smaller ones are blanks. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].filter(({ words }) => words.trim() !== '' || words.length > 0).sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row !== undefined && first !== undefined && Math.abs(first.y - piece.y) <= Math.min(first.size, piece.size) * 0.5) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const [first, ...rest] = row.filter(({ words }) => words.trim() !== '').sort((a, b) => a.x - b.x)
    if (first === undefined) return []
    let right = first.x + first.width
    let words = first.words.trim()
    for (const piece of rest) {
      words += gap((piece.x - right) / first.size, words, piece.words) + piece.words.trim()
      right = Math.max(right, piece.x + piece.width)
    }
    return [{ words, left: first.x, right, size: first.size }]
  })
}

function gap(wide: number, before: string, after: string): string {
  if (wide > 2.5) return '\t'
  if (wide > 0.8) return '  '
  return wide > 0.15 && /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : ''
}

/** A number alone on the first or last line of page after page, each one more than the last, is the page's own. */
export function withoutPageNumbers(pages: readonly (readonly Line[])[]): { pages: Line[][]; dropped: number } {
  const numberOf = (line: Line | undefined): number | null => {
    const found = /^[-—–－·\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/／共]\s*\d+\s*页?)?[-—–－·\s]*$/.exec(line?.words ?? '')
    return found === null ? null : parseInt(found[1] ?? '', 10)
  }
  const offsets = (ends: readonly (number | null)[]): ReadonlySet<number> => {
    const found = Map.groupBy(
      ends.flatMap((number, i) => (number === null ? [] : [{ off: number - i, i }])),
      ({ off }) => off,
    )
    const [, best = []] = [...found].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
    return new Set(best.length >= Math.min(2, pages.length) ? best.map(({ i }) => i) : [])
  }
  const first = offsets(pages.map((lines) => numberOf(lines[0])))
  const last = offsets(pages.map((lines) => numberOf(lines.at(-1))))
  const kept = pages.map((lines, i) => lines.slice(first.has(i) && lines.length > 1 ? 1 : 0, last.has(i) ? -1 : undefined))
  return { pages: kept, dropped: pages.flat().length - kept.flat().length }
}

/** A line that reaches the right edge goes on in the next one, unless that is set in. Pages run on. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): { paragraphs: string[]; joined: number } {
  const lines = pages.flat()
  const right = Math.max(...lines.map((line) => line.right))
  const left = common(lines.map((line) => line.left))
  const paragraphs: string[] = []
  let joined = 0
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const full = before !== undefined && before.right > right - before.size * 1.6
    const setIn = line.left > left + line.size * 1.2
    const alike = before !== undefined && Math.abs(before.size - line.size) < line.size * 0.15
    const begins = before !== undefined && /[。；：！？]$/.test(before.words) && numbered.test(line.words)
    if (full && !setIn && !begins && alike && !before.words.includes('\t') && !line.words.includes('\t')) {
      paragraphs.push(`${paragraphs.pop() ?? ''}${line.words}`)
      joined++
    } else paragraphs.push(line.words)
  })
  return { paragraphs, joined }
}

const numbered = /^(?:第.{1,6}[编章节条]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])/

/** The place where most lines begin, to the whole point. */
function common(places: readonly number[]): number {
  const groups = Map.groupBy(places, (place) => Math.round(place))
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || a - b)[0]?.[0] ?? 0
}
