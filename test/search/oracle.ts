import { ConverterFactory, Locale } from 'opencc-js'

/**
 * What ought to be found, written a second time and as plainly as it can be: a word is in a clause if it is a piece of its
 * words in either script. Scripts are brought together by OpenCC itself, one character at a time; nothing of src/search is asked.
 */
export interface Text {
  /** policies/gx-2024/2/ */
  readonly path: string
  /** The words of the page in each script: text, and the editor's title where the text prints none. */
  readonly words: readonly string[]
}

const toSimplified = ConverterFactory(Locale.from.tw ?? [], Locale.to.cn ?? [])
/** Written elsewhere in another way. */
const regions = [
  ConverterFactory(Locale.from.cn ?? [], Locale.to.hk ?? []),
  ConverterFactory(Locale.from.cn ?? [], Locale.to.jp ?? []),
  ConverterFactory(Locale.from.cn ?? [], Locale.to.tw ?? []),
]

/** Signs one types for one another. */
const alike = [/["“”„«»「」『』]/g, /['‘’]/g, /[-‐‑‒–—―−]/g, /[~〜∼]/g, /[·•・‧]/g, /[([{〔【〖]/g, /[)\]}〕】〗]/g]
const signs = ['"', "'", '-', '~', '·', '(', ')']

/** Radicals of a PDF that NFKC leaves: those the samples use, read off the code chart. */
const radicals: Readonly<Record<string, string>> = {
  '⻋': '车',
  '⻔': '门',
  '⻚': '页',
  '⻢': '马',
  '⻓': '长',
  '⻉': '贝',
  '⻅': '见',
  '⺠': '民',
  '⻘': '青',
  '⻛': '风',
}

const hidden = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g

/** @param variants what other regions write for the characters of the texts. */
function plain(text: string, variants: ReadonlyMap<string, string>): string {
  const one = text.replace(hidden, '').normalize('NFKC').toLowerCase().replaceAll('∶', ':')
  const simple = Array.from(one, (character) => {
    const whole = radicals[character] ?? character
    return variants.get(whole) ?? toSimplified(whole)
  }).join('')
  return alike.reduce((said, pattern, i) => said.replace(pattern, signs[i] ?? ''), simple).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

/** Spaces count for nothing but between two numbers or two latin words, where they keep them apart. */
const closed = (text: string): string =>
  text.replace(/(?<=\d)\s+(?=\d)|(?<=\p{Script=Latin})\s+(?=\p{Script=Latin})/gu, '|').replace(/\s+/g, '')

const number = /\d+(?:\.\d+)?/g
const latin = /\p{Script=Latin}+/gu

/** Whether `word` stands in `text` so that no number and no latin word of the text is cut. */
function stands(word: string, text: string): boolean {
  const whole = [...text.matchAll(number), ...text.matchAll(latin)].map((run) => [run.index, run.index + run[0].length] as const)
  const cut = (place: number): boolean => whole.some(([from, to]) => from < place && place < to)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!cut(at) && !cut(at + word.length)) return true
  return false
}

const pairs = ['“”', '‘’', '«»', '「」', '『』', '《》', '〈〉', '""', "''", '＂＂']
/** Without the marks around the whole of it, however many. */
function bare(text: string): string {
  const said = text.trim()
  const inner = said.slice(1, -1)
  const pair = pairs.find(
    ([open = '', shut = '']) =>
      said.length > 2 && said.startsWith(open) && said.endsWith(shut) && !inner.includes(shut) && !inner.includes(open),
  )
  return pair === undefined || inner.trim() === '' ? said : bare(inner)
}

/** A figure and its unit are one word: 500 万元. */
const united = (text: string): string => text.replace(/(?<=[\d０-９]) +(?=[万亿萬億元%％])/g, '').replace(/(?<=[万亿萬億]) +(?=元)/g, '')

/** For many queries over the same texts. @returns the paths of all texts that have every word of a query, or all of a passage in one piece. */
export function oracle(texts: readonly Text[]): (query: string) => string[] {
  const own = new Set(texts.flatMap(({ words }) => words.flatMap((text) => Array.from(text))))
  const simple = new Set([...own].map((character) => toSimplified(character)))
  const variants = new Map<string, string>()
  for (const character of simple)
    for (const region of regions) {
      const other = region(character)
      if (other !== character && !simple.has(other) && toSimplified(other) === other) variants.set(other, character)
    }
  const said = (text: string): string => closed(plain(text, variants))
  const ready = texts.map(({ path, words }) => ({ path, words: words.map(said) }))
  const having = (asked: readonly string[]): string[] =>
    ready.filter(({ words }) => asked.every((word) => words.some((text) => stands(word, text)))).map(({ path }) => path)
  return (query) => {
    const seen = query.replace(hidden, '')
    const whole = united(bare(seen))
    const words = whole
      .split(/[^\S\n]+/)
      .map(bare)
      .filter((word) => word !== '')
    if (words.length > 1 && bare(seen) !== seen.trim()) return having([said(whole)])
    if (words.length > 1 && words.some((word) => Array.from(word).length > 20)) {
      const passage = having([said(whole)])
      if (passage.length > 0) return passage
    }
    return having(words.map(said))
  }
}
