import { rolesFact } from '../../engine/facts/ids.ts'
import { say } from '../../locale/say.ts'
import { placeName, valueWords, type Book } from '../words/names.ts'
import type { EstimateData } from './estimateData.ts'

/** What, where, who: as chosen, by id. */
export interface Choices {
  readonly topics: readonly string[]
  readonly matters: readonly string[]
  readonly focus: string | null
  readonly places: readonly string[]
  readonly roles: readonly string[]
}

/** What is being asked, in words: the head of 测算, of the sheet and of what is copied. */
export interface AskedWords {
  readonly what: string
  readonly where: string
  /** '' where nobody said. */
  readonly who: string
}

type Data = Pick<EstimateData, 'words' | 'topics' | 'matters'>

/** @param brought regions above a chosen one, with the ones that brought them. */
export function askedWords(
  { topics, matters, focus, places, roles }: Choices,
  brought: ReadonlyMap<string, readonly string[]>,
  book: Book,
  { words, ...data }: Data,
): AskedWords {
  const and = say(words, 'and')
  const named = (ids: readonly string[], list: Data['topics']): string[] => ids.map((id) => list.find((one) => one.id === id)?.words ?? id)
  const title = focus === null ? undefined : book.measures.find(({ id }) => id === focus)?.title
  const what = [...named(topics, data.topics), ...named(matters, data.matters), ...(title === undefined ? [] : [title])]
  const alone = title !== undefined && what.length === 1
  const where = [
    ...places.map((code) => placeName(book, code)),
    ...[...brought].map(([code, by]) =>
      say(words, 'places.with', { place: placeName(book, code), places: by.map((one) => placeName(book, one)).join(and) }),
    ),
  ]
  return {
    what: alone ? say(words, 'asked.measure', { title }) : what.length === 0 ? say(words, 'asked.everything') : what.join(and),
    where: where.length === 0 ? say(words, 'asked.everywhere') : where.join(and),
    who: roles.map((role) => valueWords(book, rolesFact, role).replace(/（.*$/, '')).join(and),
  }
}
