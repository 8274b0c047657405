import type { Hit } from './find.ts'
import type { Span } from './match.ts'

/** A run of words, marked where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}
export interface Excerpt {
  readonly title: readonly Piece[]
  readonly text: readonly Piece[]
}

const before = 24
const length = 110

/** The title with what was found in it, and the words around the first place that is not in the title. */
export function excerptOf({ record, text, title }: Hit): Excerpt {
  const at = record.title === '' ? -1 : record.text.slice(0, record.head).indexOf(record.title)
  const shown: Span = at < 0 ? { from: 0, to: 0 } : { from: at, to: at + record.title.length }
  const inTitle = at < 0 ? title : text.flatMap((span) => within(span, shown, at))
  const first = text.find(({ from, to }) => from < shown.from || to > shown.to)
  const from =
    first === undefined ? bodyOf(record) : first.from >= record.head ? Math.max(bodyOf(record), beginOf(first.from)) : beginOf(first.from)
  return { title: pieces(record.title, inTitle, 0, record.title.length), text: around(record, text, from) }
}

/** So much of what was found is marked on the page it leads to. */
const mostMarks = 4
const longestMark = 60

/** The path of a hit, and the words to be marked there: `#:~:text=…`, which browsers read, else `scripts/landing.ts`. */
export function landingOf({ record, text, title }: Hit): string {
  const marks = [
    ...title.map(({ from, to }) => record.title.slice(from, to)),
    ...text.map(({ from, to }) => record.text.slice(from, to)),
  ].map((words) => words.split('\n')[0] ?? '')
  const asked = [...new Set(marks)].filter((words) => words.length > 1).slice(0, mostMarks)
  if (asked.length === 0 || record.kind === 'department') return record.path
  const said = asked.map((words) => `text=${encodeURIComponent(words.slice(0, longestMark)).replaceAll('-', '%2D')}`).join('&')
  return `${record.path}${record.path.includes('#') ? '' : '#'}:~:${said}`
}

const bodyOf = ({ head, text }: Hit['record']): number => (head < text.length ? head : 0)

function within(span: Span, shown: Span, shift: number): Span[] {
  const from = Math.max(span.from, shown.from)
  const to = Math.min(span.to, shown.to)
  return from < to ? [{ from: from - shift, to: to - shift }] : []
}

/** Some words before the place; a text that has few more begins with its first. */
const beginOf = (place: number): number => (place < before + 8 ? 0 : place - before)

function around({ text, head }: Hit['record'], spans: readonly Span[], from: number): Piece[] {
  const to = text.length - from < length + 8 ? text.length : from + length
  return [...dots(from > 0 && from !== head), ...pieces(text, spans, from, to), ...dots(to < text.length)]
}

const dots = (cut: boolean): Piece[] => (cut ? [{ text: '……', marked: false }] : [])

function pieces(text: string, spans: readonly Span[], from: number, to: number): Piece[] {
  const found: Piece[] = []
  let at = from
  for (const span of spans) {
    const [start, end] = [Math.max(span.from, at), Math.min(span.to, to)]
    if (start >= end) continue
    if (start > at) found.push({ text: text.slice(at, start), marked: false })
    found.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false })
  return found
}
