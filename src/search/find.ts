import { lastOf } from '../floor/floor.ts'
import type { SearchRecord } from '../schema/search.ts'
import type { Fold, Folded } from './fold.ts'
import { nearPlacesOf, placesOf, type Span } from './match.ts'
import { classes, type Class, type Query, type Word } from './query.ts'

/** A record ready to be looked into. */
export interface Ready {
  readonly record: SearchRecord
  readonly text: Folded
  /** Empty where the text prints it itself. */
  readonly title: Folded
}

export interface Hit {
  readonly record: SearchRecord
  readonly class: Class
  /** What to mark, in the record's own text and in its title. */
  readonly text: readonly Span[]
  readonly title: readonly Span[]
  /** Whether some word stands in the heading or the title. */
  readonly heading: boolean
  /** From the first to the last of the words where they stand closest. */
  readonly span: number
}

export function ready(record: SearchRecord, fold: Fold): Ready {
  return { record, text: fold(record.text), title: fold(record.text.includes(record.title) ? '' : record.title) }
}

/** Whether all the words stand in a record, and in what class: that of the word found least exactly. */
export function findIn({ record, text, title }: Ready, query: Query, upTo: Class): Hit | null {
  let worst = 0
  const places: { readonly text: Span[]; readonly title: Span[] }[] = []
  for (const word of query.words) {
    const found = classes.slice(0, classes.indexOf(upTo) + 1).find((each) => {
      const at = { text: placesIn(text.text, word, each), title: placesIn(title.text, word, each) }
      if (at.text.length + at.title.length === 0) return false
      places.push(at)
      return true
    })
    if (found === undefined) return null
    worst = Math.max(worst, classes.indexOf(found))
  }
  const inText = places.flatMap((at) => at.text.map((span) => original(span, text)))
  const inTitle = places.flatMap((at) => at.title.map((span) => original(span, title)))
  return {
    record,
    class: classes[worst] ?? 'near',
    text: united(inText),
    title: united(inTitle),
    heading: inTitle.length > 0 || inText.some(({ to }) => to <= record.head),
    span: closest(places.map((at) => at.text)),
  }
}

function placesIn(text: string, { typed, instead }: Word, each: Class): Span[] {
  if (each === 'exact') return placesOf(typed, text)
  if (each === 'near') return nearPlacesOf(typed, text)
  return instead[each].flatMap((word) => placesOf(word, text))
}

const original = ({ from, to }: Span, { from: starts, to: ends }: Folded): Span => ({ from: starts[from] ?? 0, to: ends[to - 1] ?? 0 })

/** In order, what overlaps or touches joined. */
function united(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = lastOf(joined)
    if (last !== undefined && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** The shortest stretch of text that has a place of every word; endless where one stands only in the title. */
function closest(words: readonly (readonly Span[])[]): number {
  if (words.length < 2) return 0
  if (words.some((places) => places.length === 0)) return Infinity
  let best = Infinity
  for (const first of words[0] ?? []) {
    let { from, to } = first
    for (const places of words.slice(1)) {
      const next = nearestTo(first, places)
      from = Math.min(from, next.from)
      to = Math.max(to, next.to)
    }
    best = Math.min(best, to - from)
  }
  return best
}

function nearestTo(first: Span, places: readonly Span[]): Span {
  const distance = (place: Span): number => Math.max(place.from - first.to, first.from - place.to)
  return places.reduce((best, place) => (distance(place) < distance(best) ? place : best))
}

/** The order of results: class, heading, nearness, then that of the texts. */
export function inOrder<T extends Hit>(hits: readonly T[]): T[] {
  return [...hits].sort(
    (a, b) =>
      classes.indexOf(a.class) - classes.indexOf(b.class) ||
      Number(b.heading) - Number(a.heading) ||
      (a.span === b.span ? 0 : a.span - b.span),
  )
}
