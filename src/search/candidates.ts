import { gramsToAsk, type Grams } from './grams.ts'
import { longEnough } from './match.ts'
import type { Class, Query, Word } from './query.ts'

/** The files that have a word of the index. */
export type Ask = (gram: string) => Promise<ReadonlySet<string>>
type Found = ReadonlySet<string> | null

/** So few files are sooner read than another part of the index. */
const few = 8

/** The files that may have all the words in a class or a better one; null: any file may. */
export async function candidates(query: Query, upTo: Class, grams: Grams, ask: Ask): Promise<Found> {
  const longestFirst = [...query.words].sort((a, b) => b.typed.length - a.typed.length)
  return narrowed(longestFirst, grams, (word) => ofWord(word, upTo, grams, ask))
}

/** What leaves most files out is asked first, and the next only while many are left; on a site of few files all. */
async function narrowed<T>(parts: readonly T[], grams: Grams, find: (part: T) => Promise<Found>): Promise<Found> {
  if (grams === 1) return inAll(await Promise.all(parts.map(find)))
  let left: Found = null
  for (const part of parts) {
    if (left !== null && left.size <= few) return left
    left = inAll([left, await find(part)])
  }
  return left
}

async function ofWord({ typed, instead }: Word, upTo: Class, grams: Grams, ask: Ask): Promise<Found> {
  const words = upTo === 'exact' ? [typed] : [typed, ...instead.prefix, ...instead.synonym]
  const halves = upTo === 'near' && typed.length >= longEnough ? halvesOf(typed) : []
  return inAny(await Promise.all([...words, ...halves].map((part) => ofPart(part, grams, ask))))
}

const ofPart = (part: string, grams: Grams, ask: Ask): Promise<Found> => narrowed(gramsToAsk(part, grams), grams, ask)

/** One of the halves has no wrong character; a latin word cut in two cannot be asked for. */
function halvesOf(word: string): string[] {
  const middle = word.length >> 1
  return [word.slice(0, middle).replace(/\p{Script=Latin}+$/u, ''), word.slice(middle).replace(/^\p{Script=Latin}+/u, '')]
}

const inAll = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null ? set : set === null ? all : new Set([...all].filter((file) => set.has(file)))), null)

const inAny = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null || set === null ? null : new Set([...all, ...set])), new Set<string>())
