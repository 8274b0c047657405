import { isCollection, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml'

/** One planted mistake: what was done where, and the file as it then reads. */
export interface Mutant {
  readonly kind: string
  readonly file: string
  readonly path: readonly (string | number)[]
  readonly text: () => string
}

type Path = readonly (string | number)[]

/** Every mistake this file can be given: each field and each entry, in every way that fits it. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const doc = parse(text)
  const seen = new Set<string>()
  return pathsIn(doc)
    .flatMap((path) => mutantsAt(file, text, doc, path))
    .filter(({ kind, path }) => {
      // What the schema alone decides it decides for every entry alike: once a file is enough.
      if (!byShape.includes(kind)) return true
      const like = `${kind} ${path.map((step) => (typeof step === 'number' ? '#' : step)).join('.')}`
      return !seen.has(like) && seen.add(like).size > 0
    })
}

const byShape = ['emptied', 'wrong type', 'unknown field']

const parse = (text: string): Document => parseDocument(text, { schema: 'failsafe', version: '1.2' })

function pathsIn(doc: Document): Path[] {
  const found: Path[] = []
  const walk = (node: unknown, path: Path): void => {
    if (path.length > 0) found.push(path)
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : ''])
    if (isSeq(node)) node.items.forEach((item, i) => walk(item, [...path, i]))
  }
  walk(doc.contents, [])
  return found
}

/** The other word where a field has few. */
const others: Readonly<Record<string, string>> = {
  exact: 'upTo',
  upTo: 'exact',
  once: 'yearly',
  yearly: 'once',
  firstTime: 'yearly',
  perProject: 'yearly',
  project: 'year',
  enterprise: 'platform',
  platform: 'enterprise',
  unit: 'platform',
  year: 'project',
  atLeast: 'atMost',
  moreThan: 'lessThan',
  issued: 'consultation',
  simplified: 'traditional',
  label: 'goal',
  goal: 'amount',
}
const units: readonly (readonly [RegExp, string])[] = [
  [/万元$/, '元'],
  [/亿元$/, '万元'],
  [/%$/, '元'],
  [/(?<=\d[百千万亿]*)(家|个|项|条|次|台|平方米)$/, '斤'],
]

function mutantsAt(file: string, text: string, doc: Document, path: Path): Mutant[] {
  const node = doc.getIn(path, true)
  const value: unknown = doc.getIn(path)
  const inList = typeof path.at(-1) === 'number'
  const say = (kind: string, change: (copy: Document) => void): Mutant => ({
    kind,
    file,
    path,
    text: () => {
      const copy = parse(text)
      change(copy)
      return String(copy)
    },
  })
  const put = (kind: string, words: unknown): Mutant =>
    say(kind, (copy) => {
      copy.setIn(path, words)
    })
  const out = [say('dropped', (copy) => void copy.deleteIn(path)), put('emptied', '')]
  if (inList)
    out.push(
      say('duplicate', (copy) => insertAfter(copy, path)),
      ...swapped(doc, path, say),
    )
  if (!inList && isCollection(node))
    out.push(
      say('unknown field', (copy) => {
        copy.setIn([...path.slice(0, -1), `${String(path.at(-1))}x`], 'x')
      }),
    )
  if (isCollection(node)) return [...out, put('wrong type', 'x')]
  if (typeof value !== 'string') return out
  out.push(put('wrong type', { x: 'y' }))
  const digit = /\d/.exec(value)
  if (digit !== null && !isFree(path))
    out.push(
      put(
        'digit',
        value.replace(/\d/, (one) => String((Number(one) + 1) % 10)),
      ),
    )
  const unit = units.find(([end]) => end.test(value))
  if (unit !== undefined && !isFree(path)) out.push(put('unit', value.replace(...unit)))
  if (isQuote(path))
    out.push(put('quote cut', value.slice(1)), put('quote cut', value.slice(0, -1)), put('quote off', `${value.slice(0, -1)}某`))
  else if (/^[A-Za-z][\w./-]*$/.test(value)) out.push(put('dangling', `${value}x`))
  const other = others[value]
  if (other !== undefined) out.push(put('other word', other))
  return out
}

/** Words of the text. */
const isQuote = (path: Path): boolean =>
  path.at(-1) === 'quote' || (path.at(-2) === 'quote' && path.at(-1) === 'words') || path.includes('also')

/** Fields that an editor fills with words of his own. */
export const isFree = (path: Path): boolean =>
  ['about', 'notes', 'help', 'ask', 'ours', 'how', 'why', 'note', 'doubt', 'openPoint', 'titleNote', 'basis', 'older'].some((field) =>
    path.includes(field),
  ) ||
  (path.at(-1) === 'words' && path.at(-2) !== 'quote')

function insertAfter(doc: Document, path: Path): void {
  const list = doc.getIn(path.slice(0, -1))
  const at = Number(path.at(-1))
  if (isSeq(list)) list.items.splice(at + 1, 0, doc.getIn(path, true))
}

/** An entry before the one in front of it. */
function swapped(doc: Document, path: Path, say: (kind: string, change: (copy: Document) => void) => Mutant): Mutant[] {
  const at = Number(path.at(-1))
  if (at === 0) return []
  const before = [...path.slice(0, -1), at - 1]
  if (String(doc.getIn(path, true)) === String(doc.getIn(before, true))) return []
  return [
    say('swapped', (copy) => {
      const [a, b] = [copy.getIn(before, true), copy.getIn(path, true)]
      copy.setIn(before, b)
      copy.setIn(path, a)
    }),
  ]
}
