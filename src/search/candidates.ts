import { longEnough } from './match.ts'
import type { Class, Query, Word } from './query.ts'
import { stretches, tokensToAsk } from './tokens.ts'

/** The files in which these tokens follow one another; where the index knows no order, those that have them all. */
export type Ask = (tokens: readonly string[]) => Promise<ReadonlySet<string>>
type Found = ReadonlySet<string> | null

/** So many tokens are asked for at first, and more only while more files than these are left. */
const length = 2
const few = 16
const mostStretches = 2

/** The files that may have all the words in a class or a better one; null: any file may. */
export async function candidates(query: Query, upTo: Class, common: ReadonlySet<string>, ask: Ask): Promise<Found> {
  return inAll(await Promise.all(query.words.map((word) => ofWord(word, upTo, common, ask))))
}

async function ofWord({ typed, instead }: Word, upTo: Class, common: ReadonlySet<string>, ask: Ask): Promise<Found> {
  const words = upTo === 'exact' ? [typed] : [typed, ...instead.prefix, ...instead.synonym]
  const halves = upTo === 'near' && typed.length >= longEnough ? halvesOf(typed) : []
  return inAny(await Promise.all([...words, ...halves].map((part) => ofPart(part, common, ask))))
}

async function ofPart(part: string, common: ReadonlySet<string>, ask: Ask): Promise<Found> {
  const tokens = tokensToAsk(part, common)
  if (tokens.length === 0) return null
  let left: Found = null
  for (const stretch of stretches(tokens, length).slice(0, mostStretches)) {
    if (left !== null && left.size <= few) break
    left = inAll([left, await ask(stretch)])
  }
  return left
}

/** One of the halves has no wrong character; a latin word cut in two cannot be asked for. */
function halvesOf(word: string): string[] {
  const middle = word.length >> 1
  return [word.slice(0, middle).replace(/\p{Script=Latin}+$/u, ''), word.slice(middle).replace(/^\p{Script=Latin}+/u, '')]
}

export const inAll = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null ? set : set === null ? all : new Set([...all].filter((file) => set.has(file)))), null)

const inAny = (sets: readonly Found[]): Found =>
  sets.reduce((all, set) => (all === null || set === null ? null : new Set([...all, ...set])), new Set<string>())
