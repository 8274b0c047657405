/** Broken lines put together again, by their line numbers in source.txt: what an editor sees, and no rule has to guess. */

const mark = /^[\s\u3000\ufeff]+|[\s\u3000]+$/g
export const trim = (line: string): string => line.replace(mark, '')

/** Two ends of a broken line. 汉字 need nothing between them; a latin word that ended its line keeps its space. */
export function glue(before: string, after: string): string {
  return /[a-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}

/** `joins: [12-14]` makes lines 12 to 14 one, blank ones between them gone. `ends`: how many line ends went. */
export function joinLines(source: string, joins: readonly string[]): { text: string; ends: number } {
  if (joins.length === 0) return { text: source, ends: 0 }
  const lines: (string | null)[] = source.split(/\r?\n/)
  let ends = 0
  for (const join of joins) {
    const [first, last] = rangeOf(join)
    const parts = lines.slice(first - 1, last).flatMap((line) => (line === null || trim(line) === '' ? [] : [trim(line)]))
    if (parts.length === 0) continue
    lines.fill(null, first - 1, Math.min(last, lines.length))
    lines[first - 1] = parts.reduce(glue)
    ends += parts.length - 1
  }
  return { text: lines.filter((line) => line !== null).join('\n'), ends }
}

/** 12-14 → [12, 14] */
export function rangeOf(join: string): readonly [number, number] {
  const [first = '0', last = first] = join.split('-')
  return [parseInt(first, 10), parseInt(last, 10)]
}
