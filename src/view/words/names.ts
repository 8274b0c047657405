import { elsewhere, type Ready } from '../../engine/index.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** The part of a rulebook that names things. */
export type Book = Pick<Ready, 'measures' | 'facts' | 'regions' | 'subjects' | 'locale'>

export const factWords = (book: Book, fact: string): string => book.facts[fact]?.words ?? fact
export const unitOf = (book: Book, fact: string): string => book.facts[fact]?.unit ?? ''
export const valueWords = (book: Book, fact: string, id: string): string =>
  book.facts[fact]?.values?.find((value) => value.id === id)?.words ?? id
export const regionWords = (book: Book, code: string): string => book.regions[code]?.words ?? code
export const regionShort = (book: Book, code: string): string => book.regions[code]?.short ?? code

/** 深圳宝安: a district is named with its city. */
export function placeName(book: Book, code: string): string {
  const city = book.regions[code]?.parent
  return city !== undefined && !city.endsWith('0000') ? `${regionShort(book, city)}${regionShort(book, code)}` : regionShort(book, code)
}

/** An answer of place: a region known here, 以上地区之外, or 广西壮族自治区内（450205）. */
export function placeOfCode(book: Book, code: string, words: ReckonedWords): string {
  if (code in book.regions) return regionWords(book, code)
  if (code === elsewhere) return say(words, 'regions.elsewhere')
  const inside = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].find((above) => above in book.regions)
  if (inside === undefined) return say(words, 'regions.outside', { code })
  return say(words, 'regions.inside', { place: regionWords(book, inside), code })
}

/** Whether `<measure>.before` asks for the thing done (首次突破, 首次通过), not only for the award. */
export const isFirstTime = (book: Book, measure: string): boolean =>
  book.measures.some(({ id, frequency }) => id === measure && frequency === 'firstTime')
