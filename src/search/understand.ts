import type { SearchPieces, SearchTable } from '../schema/search.ts'
import { amountsIn, printedForms, sayAmount, type Amount } from './amount.ts'
import { cutUp, type Part } from './cut.ts'
import type { Ready } from './find.ts'
import type { Fold } from './fold.ts'
import { answers, labelsIn } from './label.ts'
import type { Span } from './match.ts'
import { numbersIn, type Names } from './names.ts'
import { wordsNear } from './near.ts'
import { cleaned, wordOf, wordsIn, type Fit, type Query, type Way, type Word } from './query.ts'

/** What a stretch of a query is taken to be: a chip. */
export interface Reading {
  readonly key: string
  readonly kind: 'region' | 'text' | 'label' | 'amount' | 'word'
  /** What the chip says. */
  readonly words: string
  /** As it was typed. */
  readonly said: string
  /** A region's code, a text's id, a word folded, an amount in yuan. */
  readonly is: string
}
export interface Understood {
  readonly readings: readonly Reading[]
  /** Taken away by the reader. */
  readonly removed: readonly Reading[]
  /** What asks how much. */
  readonly questions: readonly string[]
  /** Left aside: no words of a text. */
  readonly ignored: readonly string[]
  /** What nobody knows. */
  readonly unknown: readonly string[]
  /** A character is left over: it may be a slip. */
  readonly loose: boolean
  readonly query: Query
  /** What was meant where nothing is found as it stands; null where nothing is like it. */
  readonly near: Query | null
}

/** What a query is understood with. */
export interface Known {
  readonly fold: Fold
  readonly table: SearchTable
  readonly names: Names
  /** Null: words are left whole. */
  readonly pieces: SearchPieces | null
  readonly signs: { readonly wan: string; readonly yi: string }
}

interface Found extends Span {
  readonly readings: readonly Omit<Reading, 'said'>[]
  readonly fits: (is: string) => Fit['fits']
  readonly forms?: readonly string[]
}

export function understand(typed: string, known: Known, removed: ReadonlySet<string>): Understood {
  const line = lineOf(cleaned(typed), known.fold)
  const fixed = fixedIn(line.text, known)
  const stretches = between(line.text, fixed).map((span) => ({
    ...span,
    parts: cutUp(line.text, span, dictionary(known, line.text, span)),
  }))
  const parts = stretches.flatMap((stretch) => stretch.parts)
  const names = parts.filter(({ kind }) => kind === 'name').map((part) => nameAt(part, line.text, known))
  const found = [...fixed, ...names].sort((a, b) => a.from - b.from)
  const said = (span: Span): string => line.said(span)
  const all = found.flatMap((one) => one.readings.map((reading) => ({ ...reading, said: said(one) })))
  const words = parts.filter(({ kind }) => kind === 'word').map((part) => readWord(part, line))
  const isLeft = ({ key }: Pick<Reading, 'key'>): boolean => !removed.has(key)
  const ofKind = (kind: Part['kind'], fits: (words: string) => boolean): string[] => [
    ...new Set(parts.filter((part) => part.kind === kind && fits(line.text.slice(part.from, part.to))).map(said)),
  ]
  const fits = found.flatMap((one) => fitsOf(one, isLeft))
  const kept = [...new Map(words.filter(isLeft).map((word) => [word.key, word])).values()]
  const soft = kept.length > 0 || found.some(({ readings }) => readings.some((one) => one.kind === 'label' && isLeft(one)))
  const ways = kept.map((word) => toWord(word, known))
  const cut = found.length > 0 || kept.map(({ is }) => is).join(' ') !== typedWords(typed, known.fold).join(' ')
  const query: Query = {
    words: ways,
    fits: fits.map((fit) => ({ ...fit, must: fit.must && (!soft || fit.key.startsWith('label') || fit.key === '') })),
    from: cut ? 'pieces' : 'exact',
  }
  return {
    readings: [...all.filter(isLeft), ...(cut ? kept : [])].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    removed: [...all, ...words].filter((one) => !isLeft(one)),
    questions: ofKind('question', () => true),
    ignored: [...ofKind('filler', () => true), ...ofKind('unknown', (each) => each.length < 2)],
    unknown: ofKind('unknown', (each) => each.length > 1),
    loose: parts.some(({ kind, from, to }) => kind === 'unknown' && to - from === 1),
    query,
    near: known.pieces === null ? null : nearOf(stretches, line, known, query),
  }
}

/** As chips stand. */
const order: readonly Reading['kind'][] = ['region', 'text', 'label', 'word', 'amount']

const typedWords = (typed: string, fold: Fold): string[] => [...new Set(wordsIn(cleaned(typed)).map((word) => fold(word).text))]

/** What was typed, folded word by word, with one space between; and back. */
interface Line {
  readonly text: string
  readonly said: (span: Span) => string
}
function lineOf(typed: string, fold: Fold): Line {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  for (const { 0: word, index } of typed.matchAll(/\S+/gu)) {
    const folded = fold(word)
    if (text !== '') {
      text += ' '
      from.push(index)
      to.push(index)
    }
    text += folded.text
    from.push(...folded.from.map((at) => at + index))
    to.push(...folded.to.map((at) => at + index))
  }
  return { text, said: (span) => typed.slice(from[span.from] ?? 0, to[span.to - 1] ?? 0) }
}

/** Numbers of documents, labels of clauses, amounts: what has a shape of its own. What comes first keeps its place. */
function fixedIn(text: string, { names, signs }: Known): Found[] {
  const all: Found[] = [
    ...numbersIn(text, names.numbers).map(({ from, to, texts }) => ({
      from,
      to,
      readings: texts.map(({ id, words }) => ({ key: `text:${id}`, kind: 'text' as const, words, is: id })),
      fits: ofText,
    })),
    ...labelsIn(text).map((label) => ({
      ...label,
      readings: [{ key: `label:${label.key}`, kind: 'label' as const, words: text.slice(label.from, label.to), is: label.key }],
      fits: () => (one: Ready) => (answers(one.label, label) ? [] : null),
    })),
    ...amountsIn(text).map((amount) => ({
      from: amount.from,
      to: amount.to,
      readings: [
        { key: `amount:${amount.value}${amount.unit}`, kind: 'amount' as const, words: sayAmount(amount, signs), is: amount.value },
      ],
      fits: () => (one: Ready) => amountAt(amount, one),
      forms: printedForms(amount),
    })),
  ]
  return all.filter((one, i) => all.slice(0, i).every((other) => one.to <= other.from || other.to <= one.from))
}

const ofText = (id: string) => (one: Ready) => (one.home.id === id ? [] : null)

const amounts = new WeakMap<Ready, readonly Amount[]>()
function amountAt({ value, unit }: Amount, one: Ready): Span[] | null {
  const all = amounts.get(one) ?? amountsIn(one.text.text)
  amounts.set(one, all)
  const found = all.filter((each) => each.value === value && each.unit === unit)
  return found.length === 0 ? null : found
}

/** What is left between: stretches of letters and figures. */
function between(text: string, fixed: readonly Span[]): Span[] {
  const free = text.replace(/[^]/g, (unit, at: number) => (fixed.some(({ from, to }) => from <= at && at < to) ? ' ' : unit))
  return [...free.matchAll(/(?:\d+(?:\.\d+)?%?|[\p{L}\p{N}])+/gu)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
}

function dictionary({ names, table, pieces }: Known, text: string, span: Span): Parameters<typeof cutUp>[2] {
  const whole = text.slice(span.from, span.to)
  const words = new Set([...(pieces === null ? [] : [...pieces.words, ...pieces.strong]), ...table.synonyms.flat()])
  return {
    kindOf: (each) => {
      if (names.named.has(each)) return 'name'
      if (table.questions.includes(each)) return 'question'
      if (table.fillers.includes(each)) return 'filler'
      const alone = each === whole && (pieces === null || each.length === 1)
      return alone || words.has(each) ? 'word' : null
    },
  }
}

function nameAt(part: Part, text: string, { names }: Known): Found {
  const named = names.named.get(text.slice(part.from, part.to)) ?? []
  return {
    from: part.from,
    to: part.to,
    readings: named.map(({ kind, id, words }) => ({ key: `${kind}:${id}`, kind, words, is: id })),
    fits: (is) => (one) => (one.home.id === is || one.home.regions.includes(is) ? [] : null),
  }
}

const readWord = (part: Part, line: Line): Reading => {
  const is = line.text.slice(part.from, part.to)
  return { key: `word:${is}`, kind: 'word', words: line.said(part), said: line.said(part), is }
}

/** One that can be read in two ways fits in either. */
function fitsOf({ readings, fits, forms }: Found, isLeft: (one: Pick<Reading, 'key'>) => boolean): Fit[] {
  const left = readings.filter(isLeft)
  const each = left.map(({ key, is }): Fit => ({ key, fits: fits(is), must: left.length === 1, ...(forms && { forms }) }))
  if (left.length < 2) return each
  const either = (one: Ready): readonly Span[] | null => each.map((fit) => fit.fits(one)).find((spans) => spans !== null) ?? null
  return [...each, { key: '', fits: either, must: true }]
}

function toWord({ is, said }: Reading, { table, pieces }: Known): Word {
  const word = wordOf(is, said, table)
  if (pieces === null || pieces.words.includes(is)) return word
  const words = new Set(pieces.words)
  const parts = cutUp(is, { from: 0, to: is.length }, { kindOf: (each) => (each !== is && words.has(each) ? 'word' : null) })
  const known = parts.length > 1 && parts.every(({ kind }) => kind === 'word')
  const way: Way = { class: 'pieces', all: parts.map(({ from, to }) => is.slice(from, to)) }
  return known ? { ...word, ways: [...word.ways, way] } : word
}

interface Stretch extends Span {
  readonly parts: readonly Part[]
}

/** Every stretch that holds something unknown, or of which nothing is, replaced by words that are like it. */
function nearOf(stretches: readonly Stretch[], line: Line, known: Known, query: Query): Query | null {
  const { pieces } = known
  if (pieces === null) return null
  const doubtful = stretches.filter(({ parts }) => parts.some(({ kind }) => kind === 'unknown'))
  const asked =
    doubtful.length > 0 ? doubtful : stretches.filter(({ parts }) => parts.some(({ kind }) => kind === 'word' || kind === 'unknown'))
  const meant = asked.map((stretch) => ({ stretch, words: meantBy(stretch, line, known, pieces) }))
  if (meant.length === 0 || meant.some(({ words }) => words === null)) return null
  const gone = new Set(asked.flatMap(({ parts }) => parts.map((part) => `word:${line.text.slice(part.from, part.to)}`)))
  return {
    ...query,
    words: [...query.words.filter(({ key }) => !gone.has(key)), ...meant.flatMap(({ words }) => words ?? [])],
    from: 'near',
  }
}

/** The whole of it, else each unknown part with what stands beside it, else alone. */
function meantBy({ from, to, parts }: Stretch, line: Line, known: Known, pieces: SearchPieces): Word[] | null {
  const own = new Set(parts.filter(({ kind }) => kind === 'word').map((part) => line.text.slice(part.from, part.to)))
  const whole = likeIt({ from, to }, line, pieces, own)
  if (whole !== null) return [whole]
  const words: Word[] = []
  let done = from
  for (const [i, part] of parts.entries()) {
    if (part.to <= done) continue
    if (part.kind === 'word') words.push(toWord(readWord(part, line), known))
    if (part.kind !== 'unknown') continue
    const [before, after] = [parts[i - 1], parts[i + 1]].map((one) => (one?.kind === 'word' ? one : undefined))
    const tries = [...(before ? [{ from: before.from, to: part.to }] : []), ...(after ? [{ from: part.from, to: after.to }] : []), part]
    const found = tries.map((span) => ({ span, word: likeIt(span, line, pieces, own) })).find(({ word }) => word !== null)
    if (!found?.word && part.to - part.from === 1) continue
    if (!found?.word) return null
    if (before && found.span.from === before.from) words.pop()
    words.push(found.word)
    done = found.span.to
  }
  return words.some(({ key }) => key.startsWith('near:')) ? words : null
}

function likeIt(span: Span, line: Line, pieces: SearchPieces, own: ReadonlySet<string>): Word | null {
  const word = line.text.slice(span.from, span.to)
  const likes = word.length > 1 && word.length <= 20 ? wordsNear(word, pieces, own) : []
  const ways = likes.map((like): Way => ({ class: 'near', all: [like] }))
  return likes.length === 0 ? null : { key: `near:${word}`, said: line.said(span), ways }
}
