import { owns } from '../../floor/floor.ts'
import type { Facts, Known, Ready } from '../../engine/index.ts'
import { ownFact } from '../../engine/facts/ids.ts'
import { moneyWords } from '../words/amounts.ts'
import { numberWords } from '../words/judgement.ts'
import { factWords, isFirstTime, placeOfCode, valueWords } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** What was typed, as the stores keep it. */
export interface TypedFacts {
  readonly facts: Readonly<Record<string, string | readonly string[]>>
  /** Filled in by us. */
  readonly sample: readonly string[]
}

/** Answers in words, in the order asked for: 项目总投资额：2000万元. What is not answered is left out. */
export function toAnswered(ids: readonly string[], typed: TypedFacts, facts: Facts, book: Ready, words: EstimateWords): string[] {
  return ids.flatMap((id) => {
    const text = typed.facts[id]
    if (text === undefined || !owns(book.facts, id)) return []
    const fact = sentence(id, facts.get(id), text, nameOf(id, typed.facts, book, words), book, words)
    return [typed.sample.includes(id) ? say(words, 'carry.fact.sample', { fact }) : fact]
  })
}

/** Where two answers bear one name, each says of what it is: 项目总投资额（企业内外网改造项目）. */
function nameOf(id: string, answered: TypedFacts['facts'], book: Ready, words: EstimateWords): string {
  const name = factWords(book, id)
  const alone = Object.keys(answered).every((other) => other === id || !owns(book.facts, other) || factWords(book, other) !== name)
  return alone ? name : say(words, 'answered.name', { name, subject: book.subjects[book.facts[id]?.subject ?? '']?.words ?? '' })
}

function sentence(
  id: string,
  known: Known | undefined,
  text: string | readonly string[],
  name: string,
  book: Ready,
  words: EstimateWords,
): string {
  const value = known === undefined ? say(words, 'carry.fact.strange', { typed: String(text) }) : valueOf(id, known, book, words)
  const own = ownFact(id)
  const figure = known?.kind === 'number' || known?.kind === 'list'
  if (own === null) return say(words, figure ? 'carry.fact.figure' : 'carry.fact', { name, value })
  const title = say(words, 'carry.title', { title: book.measures.find((rule) => rule.id === own.measure)?.title ?? own.measure })
  if (known?.kind === 'flag') {
    const yes = isFirstTime(book, own.measure) ? 'carry.fact.before.first' : 'carry.fact.before.yes'
    return say(words, known.value ? yes : 'carry.fact.before.no', { title })
  }
  return say(words, 'carry.fact.paid', { title, value })
}

function valueOf(id: string, known: Known, book: Ready, words: EstimateWords): string {
  switch (known.kind) {
    case 'number':
      return numberWords(known.value, id, book)
    case 'list':
      return known.values.map((value) => moneyWords(value, book.locale)).join(say(words, 'and'))
    case 'flag':
      return say(words, known.value ? 'yes' : 'no')
    case 'choice':
      return choiceOf(id, known.value, book, words)
    case 'set':
      return known.values.size === 0
        ? say(words, 'none')
        : [...known.values].map((value) => valueWords(book, id, value)).join(say(words, 'and'))
  }
}

const choiceOf = (id: string, value: string, book: Ready, words: EstimateWords): string =>
  book.facts[id]?.kind === 'region' ? placeOfCode(book, value, words) : valueWords(book, id, value)
