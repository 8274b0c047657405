import { elsewhere } from '../../engine/index.ts'
import { placeName, type Book } from '../../view/words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Fold } from './fold.ts'

/** Everything a region is called → its code. A six-digit code of another place stands for itself. */
export function placeNames(book: Book, words: EstimateWords, fold: Fold): ReadonlyMap<string, string> {
  const names = Object.entries(book.regions).flatMap(([code, region]): [string, string][] =>
    [region.words, region.short, placeName(book, code)].map((name) => [fold(name), code]),
  )
  return new Map([...names, [fold(say(words, 'regions.elsewhere')), elsewhere]])
}
