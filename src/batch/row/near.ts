import { columnName } from './names.ts'
import type { Known } from './columns.ts'

/** Facts that the chosen texts ask, the one whose name is nearest to a header first; only those that share something with it. */
export function nearest(header: string, known: Known): string[] {
  const pairs = pairsIn(known.fold(header.replace(/[（(【][^）)】]*[）)】]\s*$/, '')))
  if (pairs.size === 0) return []
  return [...known.asked]
    .map((fact) => ({ fact, score: Math.max(...namesOf(fact, known).map((name) => likeness(pairs, pairsIn(known.fold(name))))) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ fact }) => fact)
}
const [least, most] = [0.3, 5]

const namesOf = (fact: string, { book }: Known): string[] => [book.facts[fact]?.words ?? '', columnName(fact, book)]

/** Every two characters that stand together, each once. */
function pairsIn(text: string): ReadonlySet<string> {
  const letters = Array.from(text.replace(/[:,.()、]/g, ''))
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`))
}

/** Twice what two names share, by all they have: 0…1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return (2 * shared) / (one.size + other.size)
}
