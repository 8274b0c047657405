import type { AnswerProblem, Ready } from '../../engine/index.ts'
import { factWords, unitOf, valueWords, type Book } from './names.ts'
import { say } from '../../locale/say.ts'
import type { ReckonedWords } from '../../locale/estimate/handed.ts'

/** Why an answer could not be used: what stands there and what to write. For the form and the headless door. */
export function wordProblem(problem: AnswerProblem, book: Ready, words: ReckonedWords): string {
  const { fact, kind, found } = problem
  const near = problem.expected.length === 0 ? '' : say(words, 'problem.near', { expected: problem.expected.join(say(words, 'and')) })
  if (kind === 'notOneEach') {
    const [by = '', count = ''] = problem.expected
    return say(words, 'problem.notOneEach', { found, count, name: factWords(book, by), unit: unitOf(book, by) })
  }
  if (kind === 'unknownFact') return say(words, 'problem.unknownFact', { fact, near })
  const expected = problem.expected.map((id) => named(book, fact, id)).join(say(words, 'and'))
  return say(words, `problem.${kind}`, { found, expected, example: exampleFor(book, fact, words) })
}

/** A value by its id and its words, so that the same sentence serves who types ids and who reads. */
function named(book: Book, fact: string, id: string): string {
  const value = valueWords(book, fact, id)
  return value === id ? id : `${id}（${value}）`
}

function exampleFor(book: Book, fact: string, words: ReckonedWords): string {
  const unit = unitOf(book, fact)
  switch (book.facts[fact]?.kind) {
    case 'count':
      return say(words, 'example.count', { unit })
    case 'quantity':
      return say(words, 'example.quantity', { unit })
    case 'price':
      return say(words, 'example.price', { unit })
    case 'ratio':
      return say(words, 'example.ratio')
    default:
      return say(words, 'example.money')
  }
}
