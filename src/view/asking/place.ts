import { subjectPart } from '../../engine/facts/ids.ts'
import { say } from '../../locale/say.ts'
import { regionWords } from '../words/names.ts'
import { questionOf, type Form, type Question } from './question.ts'

/** Where things are: assumed from the chosen place and said in one line, asked only when the person wants to change it. */
export interface Place {
  /** 项目在深圳市宝安区内：按所选地区假定; null: each has been answered. */
  readonly assumed: string | null
  /** Those still assumed, for when they are to be changed. */
  readonly open: readonly Question[]
  readonly answered: readonly Question[]
}

/** Named one by one up to so many. */
const named = 3

/** @param within by fact, the places in which it is assumed to lie. */
export function toPlace(within: ReadonlyMap<string, readonly string[]>, form: Form): Place | null {
  const { book, words } = form
  const facts = [...within.keys()].filter((fact) => fact in book.facts)
  if (facts.length === 0) return null
  const open = facts.filter((fact) => !(fact in form.typed))
  const things = [...new Set(open.map((fact) => book.subjects[subjectPart(fact)]?.words ?? fact))]
  const places = [...new Set(open.flatMap((fact) => within.get(fact) ?? []))]
  const [place = ''] = places
  const listed = things.slice(0, named).join(say(words, 'and'))
  const what = things.length > named ? say(words, 'place.things', { things: listed, n: things.length }) : listed
  const assumed =
    places.length === 1
      ? say(words, 'place.assumed', { things: what, place: regionWords(book, place) })
      : say(words, 'place.assumed.each', { things: what })
  return {
    assumed: open.length === 0 ? null : assumed,
    open: open.map((fact) => questionOf(fact, 0, form)),
    answered: facts.filter((fact) => fact in form.typed).map((fact) => questionOf(fact, 0, form)),
  }
}
