import { elsewhere, type Known } from '../../engine/index.ts'
import { nameOf, placeOf, type PlaceTable } from '../../places/index.ts'
import { placeName, type Book } from '../../view/words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Cell, ReadCell } from './cells.ts'
import type { Fold } from './fold.ts'

/** Everything a covered region is called → its code. */
function coveredNames(book: Book, words: EstimateWords, fold: Fold): ReadonlyMap<string, string> {
  const names = Object.entries(book.regions).flatMap(([code, region]): [string, string][] =>
    [code, region.words, region.short, placeName(book, code)].map((name) => [fold(name), code]),
  )
  return new Map([...names, [fold(say(words, 'regions.elsewhere')), elsewhere], [elsewhere, elsewhere]])
}

interface Setting {
  readonly book: Book
  readonly words: EstimateWords
  readonly fold: Fold
}

/** Cells of a column of places: the place that is written, be it covered or not. One code is always the very same answer. */
export function placeReader({ book, words, fold }: Setting, table: PlaceTable): ReadCell {
  const covered = coveredNames(book, words, fold)
  const known = new Map<string, Known>()
  const cellOf = (code: string): Cell => {
    const value = known.get(code) ?? { kind: 'choice', value: code }
    known.set(code, value)
    return { known: value }
  }
  return (text) => {
    const code = covered.get(fold(text))
    if (code !== undefined) return cellOf(code)
    const read = placeOf(text, table)
    switch (read.kind) {
      case 'one':
        return cellOf(read.code)
      case 'several':
        return {
          problem: { kind: 'severalRegions', found: text, expected: read.codes.map((each) => `${nameOf(each, table)}（${each}）`) },
        }
      case 'none':
        return { problem: { kind: 'notARegion', found: text, expected: Object.keys(book.regions) } }
    }
  }
}
