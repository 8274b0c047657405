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

/** Signs one types for one another. */
const alike = [/["“”„«»「」『』]/g, /['‘’]/g, /[-‐‑‒–—―−]/g, /[~〜∼]/g, /[·•・‧]/g, /[([{〔【〖]/g, /[)\]}〕】〗]/g]
const signs = ['"', "'", '-', '~', '·', '(', ')']

function plain(text: string): string {
  const one = text.normalize('NFKC').toLowerCase().replaceAll('∶', ':')
  const simple = Array.from(one, (character) => toSimplified(character)).join('')
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

/** For many queries over the same texts. @returns the paths of all texts that have every word of a query. */
export function oracle(texts: readonly Text[]): (query: string) => string[] {
  const ready = texts.map(({ path, words }) => ({ path, words: words.map((text) => closed(plain(text))) }))
  return (query) => {
    const asked = query
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => closed(plain(word)))
    return ready.filter(({ words }) => asked.every((word) => words.some((text) => stands(word, text)))).map(({ path }) => path)
  }
}
