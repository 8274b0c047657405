import { columnName } from './names.ts'
import type { Known } from './columns.ts'

/** Facts that the chosen texts ask, the one whose name is nearest to a header first; only those that share something with it. */
export function nearest(header: string, known: Known): string[] {
  const pairs = pairsIn(known.fold(header.replace(/[（(【][^）)】]*[）)】]\s*$/, '')))
  if (pairs.size === 0) return []
  return [...known.asked]
    .map((fact) => ({ fact, score: Math.max(...namesOf(fact, known).map((name) => likeness(pairs, pairsIn(known.fold(name))))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ fact }) => fact)
}
const most = 5

const namesOf = (fact: string, { book }: Known): string[] => [book.facts[fact]?.words ?? '', columnName(fact, book)]

/** Every two characters that stand together, each once. */
function pairsIn(text: string): ReadonlySet<string> {
  const letters = Array.from(text.replace(/[:,.()、]/g, ''))
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`))
}

/** How much of a header a name has, and how much the two share of all they have: 0…2; 0 where neither is much. */
function likeness(header: ReadonlySet<string>, name: ReadonlySet<string>): number {
  const shared = [...header].filter((pair) => name.has(pair)).length
  const [part, both] = [shared / header.size, (2 * shared) / (header.size + name.size)]
  return part < leastPart && both < leastBoth ? 0 : part + both
}
const [leastPart, leastBoth] = [0.5, 0.3]
