import { parseAnswer, type Ready } from '../../engine/index.ts'
import { plain } from '../../money/printed.ts'
import { memo } from '../../memo/memo.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { Fold } from './fold.ts'
import { columnName, unitName } from './names.ts'

/** What a column of the file is read as. */
export type Reading =
  /** The name of the enterprise. */
  | { readonly kind: 'label' }
  /** unit: what the header says of bare numbers; null = as in the form (money: 万元). */
  | { readonly kind: 'fact'; readonly fact: string; readonly unit: string | null }
  /** The name alone belongs to several facts: a person must choose. */
  | { readonly kind: 'several'; readonly facts: readonly string[]; readonly unit: string | null }
  | { readonly kind: 'ignored'; readonly why: 'unknown' | 'notAsked' | 'twice' | 'unit' | 'empty' | 'chosen' | 'hidden' }

export interface Column {
  /** Place in the row, from 0. */
  readonly at: number
  readonly header: string
  readonly reading: Reading
}

/** What is needed to know a header again. */
export interface Known {
  readonly book: Ready
  readonly words: EstimateWords
  readonly fold: Fold
  /** Facts that the chosen texts ask. */
  readonly asked: ReadonlySet<string>
}

/** By place: the fact a person chose for a column, `labelChoice`, or '' = none. */
export type Choices = Readonly<Record<number, string>>
export const labelChoice = 'label'

/** What the table says beside its headers. */
export interface Beside {
  /** Places of columns that are not shown: not read unless chosen by hand. */
  readonly hidden: readonly number[]
  /** What bare amounts are in where their header does not say it. */
  readonly unit: string | null
}
const nothing: Beside = { hidden: [], unit: null }

/** Headers → what each column is read as. What a person chose comes first, then headers that say it all. */
export function readHeaders(headers: readonly string[], known: Known, choices: Choices = {}, beside: Beside = nothing): Column[] {
  const index = indexOf(known)
  const read = headers.map((text, at): Column => {
    const header = text.trim()
    const choice = choices[at]
    if (choice !== undefined) return { at, header, reading: chosen(header, choice, known) }
    if (header !== '' && beside.hidden.includes(at)) return { at, header, reading: { kind: 'ignored', why: 'hidden' } }
    return { at, header, reading: readHeader(header, index, known) }
  })
  const seen = new Set<string>()
  const byHand = read.map((column) => (choices[column.at] === undefined ? column : once(column, seen)))
  const all = byHand.map((column) => (choices[column.at] === undefined ? once(column, seen) : column))
  return all.map((column) => withUnit(column, beside.unit, known))
}

/** 单位：元 above the table holds for every amount whose header does not say otherwise. */
function withUnit(column: Column, unit: string | null, known: Known): Column {
  const { reading } = column
  if (unit === null || (reading.kind !== 'fact' && reading.kind !== 'several') || reading.unit !== null) return column
  const facts = reading.kind === 'fact' ? [reading.fact] : reading.facts
  if (!facts.every((fact) => known.book.facts[fact]?.kind === 'money')) return column
  if (!facts.every((fact) => takes(fact, unit, known))) return { ...column, reading: { kind: 'ignored', why: 'unit' } }
  return { ...column, reading: { ...reading, unit } }
}

interface Index {
  readonly labels: ReadonlySet<string>
  /** By address or 主语：名称; of the subject also without what stands in its brackets. */
  readonly full: ReadonlyMap<string, readonly string[]>
  /** By name alone. */
  readonly short: ReadonlyMap<string, readonly string[]>
  /** Headers that were read before: the same cells are looked at again and again until the row of headers is found. */
  readonly read: Map<string, Reading>
}
const mostRemembered = 5000

/** Made once for a desk: headers are looked for in many rows. */
const indexOf = memo((known: Known): Index => newIndex(known))

function newIndex({ book, words, fold }: Known): Index {
  const [full, short] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const add = (to: Map<string, string[]>, name: string, id: string): void => {
    to.set(fold(name), [...new Set([...(to.get(fold(name)) ?? []), id])])
  }
  for (const [id, fact] of Object.entries(book.facts)) {
    add(full, id, id)
    add(full, columnName(id, book), id)
    add(full, columnName(id, book).replace(/（[^（）]*）：/, '：'), id)
    add(short, fact.words, id)
  }
  return { full, short, read: new Map(), labels: new Set(say(words, 'batch.labels').split('、').map(fold)) }
}

function readHeader(header: string, index: Index, known: Known): Reading {
  const before = index.read.get(header)
  if (before !== undefined) return before
  const reading = readNew(header, index, known)
  if (index.read.size < mostRemembered) index.read.set(header, reading)
  return reading
}

function readNew(header: string, index: Index, known: Known): Reading {
  const { fold } = known
  if (header === '') return { kind: 'ignored', why: 'empty' }
  if (index.labels.has(fold(header))) return { kind: 'label' }
  const whole = found(fold(header), index)
  if (whole.length > 0) return among(whole, null, known)
  const [stem, unit] = splitUnit(header)
  const named = unit === null ? [] : found(fold(stem), index)
  if (unit === null || named.length === 0) return { kind: 'ignored', why: 'unknown' }
  const fitting = named.filter((id) => takes(id, unit, known))
  return fitting.length === 0 ? { kind: 'ignored', why: 'unit' } : among(fitting, unit, known)
}

const found = (name: string, { full, short }: Index): readonly string[] => full.get(name) ?? short.get(name) ?? []

/** A name may be unique among what the chosen texts ask. */
function among(facts: readonly string[], unit: string | null, { asked, book }: Known): Reading {
  const own = facts.filter((fact) => asked.has(fact))
  const [first, second] = own
  if (first === undefined) return { kind: 'ignored', why: 'notAsked' }
  const bare = unit !== null && book.facts[first]?.kind === 'flag' ? null : unit
  return second === undefined ? { kind: 'fact', fact: first, unit: bare } : { kind: 'several', facts: own, unit: bare }
}

/** 项目总投资额（万元） → the name, and the unit of bare numbers below it. Brackets inside the unit belong to it: 台（套）. */
function splitUnit(header: string): readonly [string, string | null] {
  const text = plain(header)
    .replace(/[（【]/g, '(')
    .replace(/[）】]/g, ')')
  if (!text.endsWith(')')) return [text, null]
  for (let [at, depth] = [text.length - 1, 0]; at > 0; at -= 1) {
    depth += text[at] === ')' ? 1 : text[at] === '(' ? -1 : 0
    if (depth === 0) return [text.slice(0, at), text.slice(at + 1, -1).replace(/^(单位|單位):/, '')]
  }
  return [text, null]
}

function takes(id: string, unit: string, { book, words, fold }: Known): boolean {
  const fact = book.facts[id]
  if (fact === undefined) return false
  if (fact.kind === 'flag') return fold(unit) === fold(unitName(id, book, words))
  return ['money', 'count', 'quantity', 'price', 'ratio'].includes(fact.kind) && 'known' in parseAnswer(`1${unit}`, fact, book)
}

/** As a person said; the unit of the header holds if it can. */
function chosen(header: string, choice: string, known: Known): Reading {
  if (choice === '') return { kind: 'ignored', why: 'chosen' }
  if (choice === labelChoice) return { kind: 'label' }
  const [, unit] = splitUnit(header)
  if (unit === null || known.book.facts[choice]?.kind === 'flag') return { kind: 'fact', fact: choice, unit: null }
  if (takes(choice, unit, known)) return { kind: 'fact', fact: choice, unit }
  return /[元币幣$]/.test(unit) ? { kind: 'ignored', why: 'unit' } : { kind: 'fact', fact: choice, unit: null }
}

/** The first column of a fact is read, a second one is not. */
function once(column: Column, seen: Set<string>): Column {
  const { reading } = column
  const name = reading.kind === 'fact' ? reading.fact : reading.kind === 'label' ? 'label' : null
  if (name === null) return column
  if (seen.has(name)) return { ...column, reading: { kind: 'ignored', why: 'twice' } }
  seen.add(name)
  return column
}

/** Whether anything can be computed from these columns. */
export const readsFacts = (columns: readonly Column[]): boolean =>
  columns.some(({ reading }) => reading.kind === 'fact' || reading.kind === 'several')

/** Facts the chosen texts ask that no column answers. */
export function unanswered(columns: readonly Column[], asked: ReadonlySet<string>): string[] {
  const read = new Set(columns.flatMap(({ reading }) => (reading.kind === 'fact' ? [reading.fact] : [])))
  return [...asked].filter((fact) => !read.has(fact))
}
