import type { Ready } from '../../engine/index.ts'

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

/** Whether `<measure>.before` asks for the thing done (首次突破, 首次通过), not only for the award. */
export const isFirstTime = (book: Book, measure: string): boolean =>
  book.measures.some(({ id, frequency }) => id === measure && frequency === 'firstTime')
