import { longEnough } from './match.ts'
import type { Class, Query, Word } from './query.ts'
import { unitsToAsk, type Rarity } from './units.ts'

/** The files in which a unit stands. */
export type Ask = (unit: string) => Promise<ReadonlySet<string>>

/** The files that may have all the words in a class or a better one; null: any file may. */
export async function candidates(query: Query, upTo: Class, rarity: Rarity, ask: Ask): Promise<ReadonlySet<string> | null> {
  const perWord = await Promise.all(query.words.map((word) => ofWord(word, upTo, rarity, ask)))
  return inAll(perWord)
}

type Found = ReadonlySet<string> | null

async function ofWord({ typed, instead }: Word, upTo: Class, rarity: Rarity, ask: Ask): Promise<Found> {
  const words = upTo === 'exact' ? [typed] : [typed, ...instead.prefix, ...instead.synonym]
  const patterns = words.map((word) => [word])
  if (upTo === 'near' && typed.length >= longEnough) patterns.push(...oneLeftOut(typed))
  return inAny(await Promise.all(patterns.map((parts) => ofParts(parts, rarity, ask))))
}

/**
 * Whichever character is the wrong one, what stands before and behind it is right; a latin word it stands in is not, and
 * cannot be asked for.
 */
const oneLeftOut = (word: string): string[][] =>
  Array.from(word, (_, i) => [word.slice(0, i).replace(/\p{Script=Latin}+$/u, ''), word.slice(i + 1).replace(/^\p{Script=Latin}+/u, '')])

async function ofParts(parts: readonly string[], rarity: Rarity, ask: Ask): Promise<Found> {
  const units = new Set(parts.flatMap((part) => unitsToAsk(part, rarity)))
  return inAll(await Promise.all([...units].map(ask)))
}

const inAll = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null ? set : set === null ? all : new Set([...all].filter((file) => set.has(file)))), null)

const inAny = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null || set === null ? null : new Set([...all, ...set])), new Set<string>())
