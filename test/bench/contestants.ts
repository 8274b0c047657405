import type Decimal from 'decimal.js'
import { assessAll, ready, type Assessment, type Known } from '../../src/engine/index.ts'
import { Bare, type BareValue } from './bare.ts'
import { cutTo } from './books.ts'
import { Publicodes, situationOf } from './publicodes.ts'
import type { Size } from './sizes.ts'

/** The work of one size done in one way; each turn takes the other set of answers, so that nothing can be kept. */
export type Work<T = unknown> = (turn: number) => T

export const contestants = { engine, bare, byName, total } satisfies Readonly<Record<string, (size: Size) => Work>>
export type Who = keyof typeof contestants

export function engine({ book, facts }: Size): Work<Assessment[]> {
  const made = ready(book)
  return (turn) => assessAll(made, each(facts, turn))
}

export function bare(size: Size): Work<Decimal[]> {
  const made = new Bare(ready(cutTo(size.book, new Set(computable(size)))))
  const values = size.facts.map((facts) => new Map([...facts].map(([id, known]) => [id, valueOf(known)])))
  return (turn) => made.amounts(each(values, turn))
}

export function byName(size: Size): Work<number[]> {
  const peer = peerOf(size)
  const situations = size.facts.map(situationOf)
  return (turn) => peer.byName(each(situations, turn))
}

export function total(size: Size): Work<number> {
  const peer = peerOf(size)
  const situations = size.facts.map(situationOf)
  return (turn) => peer.total(each(situations, turn))
}

/** Measures with a formula; the others have no amount to compute. */
export const computable = ({ book }: Size): string[] => book.measures.flatMap(({ id, pays }) => (pays.kind === 'open' ? [] : [id]))

function peerOf({ book, copies }: Size): Publicodes {
  if (copies === null) throw new Error('publicodes does not have these measures')
  const ids = book.measures.map(({ id }) => id)
  return new Publicodes(ids.slice(0, ids.length / copies), copies)
}

function valueOf(known: Known): BareValue {
  if (known.kind === 'list') throw new Error('the plain computation knows no lists')
  return known.kind === 'set' ? known.values : known.value
}

function each<T>(sets: readonly T[], turn: number): T {
  const found = sets[turn % sets.length]
  if (found === undefined) throw new Error('no answers')
  return found
}
