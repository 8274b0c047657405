import { lastOf } from '../floor/floor.ts'
import type { SearchRecord } from '../schema/search.ts'
import type { Fold, Folded } from './fold.ts'
import { keyOf } from './label.ts'
import { nearPlacesOf, placesOf, type Span } from './match.ts'
import { classes, type Class, type Query, type Way, type Word } from './query.ts'

/** The file a record stands in, as far as a query may ask for it. */
export interface Home {
  readonly id: string
  readonly regions: readonly string[]
}
/** A record ready to be looked into. */
export interface Ready {
  readonly record: SearchRecord
  readonly home: Home
  /** 4.5 for 四（五）. */
  readonly label: string
  readonly text: Folded
  /** Empty where the text prints it itself, at its head. */
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
  /** Whether some word stands below them. */
  readonly body: boolean
  /** From the first to the last of the words where they stand closest. */
  readonly span: number
  /** Keys of what was asked and is met; a word found otherwise than as typed, with what stands for it. */
  readonly met: readonly Met[]
  /** How many of the words are. */
  readonly words: number
}
export interface Met {
  readonly key: string
  readonly by: readonly string[]
  readonly as: Class
}

const nowhere: Home = { id: '', regions: [] }

export function ready(record: SearchRecord, fold: Fold, home: Home = nowhere): Ready {
  const { text, title, head, label } = record
  return {
    record,
    home,
    label: label === '' ? '' : keyOf(fold(label).text),
    text: fold(text),
    title: fold(text.slice(0, head).includes(title) ? '' : title),
  }
}

interface Places {
  readonly key: string
  readonly way: Way
  readonly text: readonly Span[]
  readonly title: readonly Span[]
  /** The words themselves, as the record has them. */
  readonly said: readonly string[]
}

/** Whether a record has what is asked, and in what class: that of the word found least exactly. */
export function findIn(one: Ready, query: Query, upTo: Class): Hit | null {
  const { record, text, title } = one
  const places: Places[] = []
  for (const word of query.words) {
    const at = placesIn(one, word, upTo)
    if (at !== null) places.push(at)
    else if (query.least === undefined) return null
  }
  const fitting: { readonly key: string; readonly spans: readonly Span[] }[] = []
  for (const { key, fits, must } of query.fits) {
    const spans = fits(one)
    if (spans !== null) fitting.push({ key, spans })
    else if (must) return null
  }
  if (places.length + fitting.length < (query.least ?? 1)) return null
  if (query.least !== undefined && query.words.length > 0 && places.length === 0) return null
  const inText = places.flatMap((at) => at.text.map((span) => original(span, text)))
  const inTitle = places.flatMap((at) => at.title.map((span) => original(span, title)))
  const marked = fitting.flatMap(({ spans }) => spans.map((span) => original(span, text)))
  const ranks = places.map(({ way }) => classes.indexOf(way.class))
  return {
    record,
    class: classes[Math.max(classes.indexOf(query.from), ...ranks)] ?? 'near',
    text: united([...inText, ...marked]),
    title: united(inTitle),
    heading: inTitle.length > 0 || inText.some(({ to }) => to <= record.head),
    body: inText.some(({ to }) => to > record.head),
    span: closest(places.map((at) => at.text)),
    met: [
      ...fitting.flatMap(({ key }) => (key === '' ? [] : [{ key, by: [], as: 'exact' as const }])),
      ...places.map(({ key, way, said }) => ({ key, by: way.class === 'exact' ? [] : said, as: way.class })),
    ],
    words: places.length,
  }
}

/** The best of the ways in which a word stands there. */
function placesIn(one: Ready, { key, ways }: Word, upTo: Class): Places | null {
  const most = classes.indexOf(upTo)
  for (const each of classes.slice(0, most + 1)) {
    const found = ways.filter((way) => way.class === each).flatMap((way) => placesOfWay(key, way, one) ?? [])
    const [first] = found
    // What stands for a word in several ways is marked wherever it stands.
    if (first !== undefined) return { ...first, text: found.flatMap((at) => at.text), title: found.flatMap((at) => at.title) }
  }
  return null
}

function placesOfWay(key: string, way: Way, { record, text, title }: Ready): Places | null {
  const find = way.slip ? nearPlacesOf : placesOf
  const parts = way.all.map((word) => ({ text: find(word, text.text), title: find(word, title.text) }))
  if (parts.some((part) => part.text.length + part.title.length === 0)) return null
  const said = parts.map((part) => {
    const [[first, folded, words]] = part.text[0]
      ? [[part.text[0], text, record.text] as const]
      : [[part.title[0], title, record.title] as const]
    return first === undefined ? '' : cutFrom(words, original(first, folded))
  })
  return { key, way, said, text: parts.flatMap((part) => part.text), title: parts.flatMap((part) => part.title) }
}

const cutFrom = (words: string, { from, to }: Span): string => words.slice(from, to).replace(/\s+/gu, '')

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

/** The order of results: class, how much of what was asked is met, heading, figures, nearness, then that of the texts. */
export function inOrder<T extends Hit>(hits: readonly T[]): T[] {
  return [...hits].sort(
    (a, b) =>
      classes.indexOf(a.class) - classes.indexOf(b.class) ||
      b.words - a.words ||
      b.met.length - a.met.length ||
      Number(b.heading) - Number(a.heading) ||
      Number(b.record.ceiling !== '') - Number(a.record.ceiling !== '') ||
      (a.span === b.span ? 0 : a.span - b.span),
  )
}
