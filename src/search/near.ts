import type { SearchPieces } from '../schema/search.ts'

/** No more words are thought of for one that is nowhere. */
const most = 10

/**
 * The words one may have meant: one character wrong, missing, too many, or two changed about; never a digit. Words of two characters
 * only among those of titles, matters, terms and synonyms. The likeliest first.
 * @param known parts of the word itself, found already: to leave a character aside is no slip.
 */
export function wordsNear(word: string, { words, strong }: SearchPieces, known: ReadonlySet<string> = new Set()): string[] {
  const marked = new Set(strong)
  const found = new Map<string, number>()
  for (const other of [...strong, ...(word.length > 2 ? words : [])]) {
    if (other.length < 3 && !marked.has(other)) continue
    if (Math.abs(other.length - word.length) > 1 || !oneApart(word, other)) continue
    // A known word with another character beside it is no nearer to what was meant.
    if ([...known].some((part) => part === other || (part.length > 2 && other.length - part.length < 2 && other.includes(part)))) continue
    const rank = (marked.has(other) ? 0 : 2) + (other.length === word.length ? 0 : 1)
    found.set(other, Math.min(rank, found.get(other) ?? rank))
  }
  return [...found]
    .sort((a, b) => a[1] - b[1])
    .slice(0, most)
    .map(([other]) => other)
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /^\p{L}$/u.test(unit)

/** Whether one slip leads from one to the other. */
export function oneApart(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let end = 0
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [ours, theirs] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  if (ours.length > 2 || theirs.length > 2 || !Array.from(ours + theirs).every(isLetter)) return false
  if (ours.length + theirs.length === 1) return true
  if (ours.length === 1 && theirs.length === 1) return true
  return ours.length === 2 && theirs.length === 2 && ours[0] === theirs[1] && ours[1] === theirs[0]
}
