import { lastOf } from '../floor/floor.ts'
import type { SearchTable } from '../schema/search.ts'

/**
 * The words by which the index knows a text: its characters, numbers and latin words, and on a site of many files also each two,
 * three and four of them that follow one another. What the index answers is only which files *may* have a
 * word; whether it stands there is read in the text itself (match.ts). So a query may ask for less than all of itself.
 */
const items = /\d+(?:\.\d+)?|\p{Script=Latin}+|[\p{L}\p{N}]/gu

/**
 * How many items one word of the index has, at most. Four leave so few files that nobody need ask for more. With few files those
 * left are soon read: an index of single items is enough, and small.
 */
export type Grams = SearchTable['grams']

/** Every word of the index for a text. */
export function gramsOf(folded: string, grams: Grams): string[] {
  const found = Array.from(folded.matchAll(items))
  return found.flatMap((_, at) =>
    Array.from({ length: Math.min(grams, found.length - at) }, (_none, n) => codeOf(found.slice(at, at + n + 1), folded)),
  )
}

/** A query asks for at most so many stretches: each may cost a part of the index, and two leave few files. */
const most = 2

/**
 * What to ask for, the rarest first: stretches of the query that overlap no more than they must. Of single items every one. None where
 * there are but marks.
 */
export function gramsToAsk(folded: string, grams: Grams): string[] {
  const found = Array.from(folded.matchAll(items))
  const length = Math.min(grams, found.length)
  if (length === 0) return []
  const stretch = (at: number): RegExpExecArray[] => found.slice(at, at + length)
  const starts = Array.from({ length: found.length - length + 1 }, (_, at) => at)
  const enough = grams === 1 ? found.length : most
  const rarities = starts.map((at) => rarity(stretch(at)))
  const chosen: number[] = []
  for (const at of [...starts].sort((a, b) => (rarities[b] ?? 0) - (rarities[a] ?? 0) || a - b)) {
    if (chosen.length === enough) break
    if (chosen.every((other) => Math.abs(other - at) >= length)) chosen.push(at)
  }
  // What is left over at either end is asked for together with what stands beside it.
  for (const at of [0, found.length - length]) if (!chosen.includes(at)) chosen.push(at)
  return chosen.slice(0, enough).map((at) => codeOf(stretch(at), folded))
}

/** A number or a latin word is rarer than a character, and what goes on behind a mark than what goes on without. */
function rarity(stretch: readonly RegExpExecArray[]): number {
  return stretch.reduce((sum, { 0: item, index }, i) => {
    const before = stretch[i - 1]
    const behindMark = before !== undefined && endOf(before) < index
    return sum + Number(/^[\d\p{Script=Latin}]/u.test(item)) + Number(behindMark)
  }, 0)
}

const endOf = ({ 0: item, index }: RegExpExecArray): number => index + item.length

/**
 * A single item as it is; several, with the marks between them, as six latin letters: Pagefind cuts a query as the language of the
 * page has it, which would take them apart; a word of letters it leaves alone. Two stretches that share a word cost a look into a text.
 */
function codeOf(stretch: readonly RegExpExecArray[], folded: string): string {
  const [first, last] = [stretch[0], lastOf(stretch)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return first[0].replace('.', 'p')
  let hash = 2166136261
  for (const character of folded.slice(first.index, endOf(last))) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  let rest = (hash ^ (hash >>> 12)) >>> 0
  let code = ''
  for (let i = 0; i < 6; i++) {
    code += String.fromCharCode(97 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return code
}
