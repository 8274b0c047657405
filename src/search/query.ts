import type { SearchTable } from '../schema/search.ts'
import type { Ready } from './find.ts'
import { isLatin, withoutUnseen, type Fold } from './fold.ts'
import { longEnough, type Span } from './match.ts'

/** How near a place is to what was typed, best first. */
export type Class = 'exact' | 'prefix' | 'pieces' | 'synonym' | 'near'
export const classes: readonly Class[] = ['exact', 'prefix', 'pieces', 'synonym', 'near']

/** One way in which a word may stand in a record: all of these, folded. */
export interface Way {
  readonly class: Class
  readonly all: readonly string[]
  /** With one letter of it another. */
  readonly slip?: true
}
export interface Word {
  readonly key: string
  /** As it was typed. */
  readonly said: string
  readonly ways: readonly Way[]
}
/** What was typed and is no word of a text: a place, a text, a label, an amount. */
export interface Fit {
  readonly key: string
  /** What to mark in the words of a record that fits; null: it does not. */
  readonly fits: (one: Ready) => readonly Span[] | null
  /** Without it nothing is found; else it decides what stands first. */
  readonly must: boolean
  /** How texts print it, for the index. */
  readonly forms?: readonly string[]
}
export interface Query {
  readonly words: readonly Word[]
  readonly fits: readonly Fit[]
  /** No hit is of a better class. */
  readonly from: Class
  /** So many of the words and fits are met at least, a word among them; else every word. */
  readonly least?: number
}

/** No word is as long, a passage has a line that is. */
const longestWord = 20

/** What was typed, without what nobody sees, quotation marks around it, and spaces that part a figure from its unit. */
export const cleaned = (typed: string): string => joined(unquoted(withoutUnseen(typed).trim()))

/**
 * What was typed → the queries to be tried in turn, exact words first. A passage, or what stands in quotation marks, is looked for as it
 * stands; a passage that nowhere stands so, word by word. None where nothing but spaces was typed.
 */
export function toQueries(typed: string, fold: Fold, table: Pick<SearchTable, 'latin' | 'synonyms'>): Query[] {
  const bare = withoutUnseen(typed).trim()
  const said = cleaned(typed)
  const words = wordsIn(said)
  const whole = fold(said).text
  const byWord = queryOf(words, fold, table)
  if (whole === '' || byWord.words.length === 0) return []
  const quoted = unquoted(bare) !== bare
  const passage = words.length > 1 && words.some((word) => Array.from(word).length > longestWord)
  if (words.length > 1 && quoted) return [queryOf([said], fold, table)]
  return passage ? [queryOf([said], fold, table), byWord] : [byWord]
}

/** Words stand between spaces; a line ends only because the page does. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[^\S\r\n]+/u)
    .map(unquoted)
    .filter((word) => word.trim() !== '')

function queryOf(said: readonly string[], fold: Fold, table: Pick<SearchTable, 'latin' | 'synonyms'>): Query {
  const known = new Map(said.map((word) => [fold(word).text, word]))
  known.delete('')
  return { words: [...known].map(([word, typed]) => wordOf(word, typed, table)), fits: [], from: 'exact' }
}

export function wordOf(word: string, said: string, { latin, synonyms }: Pick<SearchTable, 'latin' | 'synonyms'>): Word {
  return {
    key: `word:${word}`,
    said,
    ways: [
      { class: 'exact', all: [word] },
      ...completed(word, latin).map((whole): Way => ({ class: 'prefix', all: [whole] })),
      ...replaced(word, synonyms).map((other): Way => ({ class: 'synonym', all: [other] })),
    ],
  }
}

/** Also where one letter of a word is another. */
export const withSlips = (query: Query): Query => ({
  ...query,
  words: query.words.map((word) => {
    const [typed = ''] = word.ways[0]?.all ?? []
    const slips = typed.length >= longEnough && typed.length <= longestWord
    return slips ? { ...word, ways: [...word.ways, { class: 'near', all: [typed], slip: true }] } : word
  }),
})

/** A latin word typed only in part, at either end: dcm → dcmm. */
function completed(word: string, latin: readonly string[]): string[] {
  const first = /^\p{Script=Latin}+/u.exec(word)?.[0] ?? ''
  if (first === word && first !== '') return latin.filter((whole) => whole !== word && whole.includes(word))
  const last = isLatin(word.slice(-1)) ? (/\p{Script=Latin}+$/u.exec(word)?.[0] ?? '') : ''
  const heads = first === '' ? [''] : latin.filter((whole) => whole.endsWith(first))
  const tails = last === '' ? [''] : latin.filter((whole) => whole.startsWith(last))
  const inner = word.slice(first.length, word.length - last.length)
  return heads.flatMap((head) => tails.map((tail) => head + inner + tail)).filter((whole) => whole !== word)
}

/** The word with each of its parts that has synonyms replaced by one of them. */
function replaced(word: string, groups: readonly (readonly string[])[]): string[] {
  const found = groups.flatMap((group) => {
    // 两化 stands in 两化融合: what is replaced is the longest that is typed.
    const part = group.filter((each) => word.includes(each)).sort((a, b) => b.length - a.length)[0]
    return part === undefined ? [] : group.filter((each) => each !== part).map((each) => word.replace(part, each))
  })
  return [...new Set(found)].filter((each) => each !== word)
}

/** “贯标” → 贯标; 《…》 and every other kind of quotation marks around the whole alike. */
const quotes: readonly (readonly [string, string])[] = Array.from(
  '“”‘’„“‚‘«»‹›「」『』《》〈〉﹁﹂﹃﹄｢｣〝〞""\'\'＂＂＇＇””’’'.matchAll(/(.)(.)/gu),
  ([, open = '', shut = '']) => [open, shut] as const,
)
function unquoted(text: string): string {
  const around = quotes.some(([open, shut]) => text.startsWith(open) && closesAtEnd(text, open, shut))
  const inner = text.slice(1, -1).trim()
  return around && inner !== '' ? unquoted(inner) : text
}

/** Whether the mark that opens a text is shut by the one that ends it, and not before. */
function closesAtEnd(text: string, open: string, shut: string): boolean {
  let depth = 1
  for (let at = 1; at < text.length; at++) {
    if (text[at] === shut) depth -= 1
    else if (text[at] === open) depth += 1
    if (depth === 0) return at === text.length - 1
  }
  return false
}

/** 500 万 is 500万, 30 % is 30%; 20 家 is 20家 where nothing else belongs to 家. */
const joined = (text: string): string =>
  text
    .replace(/([\d０-９][百千万萬亿億]*)[^\S\r\n]+(?=[百千万萬亿億元圆%％‰])/gu, '$1')
    .replace(/([百千万萬亿億])[^\S\r\n]+(?=元)/gu, '$1')
    .replace(/([\d０-９])[^\S\r\n]+(?=[家个個年月日号號条條项項次倍户戶台臺件](?:\s|$))/gu, '$1')
