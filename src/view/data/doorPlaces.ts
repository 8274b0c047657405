import { elsewhere, type AnswerProblem, type Known, type Ready } from '../../engine/index.ts'

/** Whether a code stands in GB/T 2260. */
export type IsPlace = (code: string) => boolean

/** Places answered with six digits that are the code of none. Covered or not, every other place is valid. */
export function strangePlaces(facts: ReadonlyMap<string, Known>, book: Ready, isPlace: IsPlace): AnswerProblem[] {
  const known = (code: string): boolean => code === elsewhere || code in book.regions || isPlace(code)
  return [...facts].flatMap(([fact, answer]): AnswerProblem[] =>
    book.facts[fact]?.kind === 'region' && answer.kind === 'choice' && !known(answer.value)
      ? [{ fact, kind: 'notARegion', found: answer.value, expected: Object.keys(book.regions) }]
      : [],
  )
}
