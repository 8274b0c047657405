import type { CompareWords } from '../../locale/compare.ts'
import { differs, rowsOf, warningOf, type Comparison, type RowId, type TextColumns } from './comparison.ts'
import type { CarryWords } from '../../locale/carry.ts'
import { say } from '../../locale/say.ts'
import { covers } from '../../days/span.ts'
import type { Phase } from '../site/status.ts'

/** What the builder downloads, once, in one script. */
export interface BuilderData {
  readonly version: string
  readonly words: CompareWords
  /** What carrying away says. */
  readonly carryWords: CarryWords
  readonly topics: readonly { readonly id: string; readonly words: string }[]
  /** In the order of the hierarchy. */
  readonly texts: readonly { readonly policy: string; readonly words: string; readonly place: string; readonly phases: readonly Phase[] }[]
  readonly comparisons: readonly Comparison[]
}

/** What was chosen, and nothing else: all of it stands in the query of the address. */
export interface Choice {
  readonly topics: readonly string[]
  readonly texts: readonly string[]
  readonly only: boolean
  readonly current: boolean
  readonly mine: boolean
}

/** `?topic=identifier&text=gx-2024&text=zs-2021&only=1`; what is not known is left out. */
export function readChoice(query: URLSearchParams, { topics, texts }: Pick<BuilderData, 'topics' | 'texts'>): Choice {
  const known = (name: string, ids: readonly string[]): string[] => ids.filter((id) => query.getAll(name).includes(id))
  const chosen = known(
    'topic',
    topics.map(({ id }) => id),
  )
  return {
    topics: chosen.length > 0 ? chosen : topics.slice(0, 1).map(({ id }) => id),
    texts: known(
      'text',
      texts.map(({ policy }) => policy),
    ),
    only: query.get('only') === '1',
    current: query.get('current') === '1',
    mine: query.get('mine') === '1',
  }
}

export function toQuery({ topics, texts, only, current, mine }: Choice): string {
  const on = [...(only ? ['only'] : []), ...(current ? ['current'] : []), ...(mine ? ['mine'] : [])]
  const pairs = [...topics.map((id) => ['topic', id]), ...texts.map((id) => ['text', id]), ...on.map((name) => [name, '1'])]
  return `?${new URLSearchParams(pairs).toString()}`
}

export interface Shown {
  /** Texts side by side. */
  readonly texts: readonly string[]
  /** Texts that were chosen and find no room. */
  readonly cut: boolean
  /** Texts there are, none of which is in effect. */
  readonly noneCurrent: boolean
  readonly tables: readonly { readonly comparison: Comparison; readonly rows: readonly RowId[] }[]
  /** Not one of those that stand here is. */
  readonly noneInEffect: boolean
  /** Texts that speak of it and do not stand here though nobody chose: without a figure, or without room. */
  readonly wordsOnly: readonly string[]
  readonly noRoom: readonly string[]
  /** Matters none of the texts speaks of. */
  readonly empty: readonly string[]
}

/** @param most how many texts find room side by side. @param on the reader's day, ISO. */
export function show(choice: Choice, data: BuilderData, most: number, on: string): Shown {
  const about = data.comparisons.filter(({ topic }) => choice.topics.includes(topic))
  const free = choice.texts.length === 0
  const speaking = data.texts.filter(({ policy }) => (free ? speaksOf(policy, about, hasColumns) : choice.texts.includes(policy)))
  const counting = speaking.filter(({ policy }) => speaksOf(policy, about, hasFigures))
  const wanted = free && counting.length > 0 ? counting : speaking
  const inEffect = wanted.filter(({ phases }) => phases.some((phase) => phase.validity === 'inEffect' && covers(phase, on)))
  const fit = choice.current ? inEffect : wanted
  const texts = fit.slice(0, most).map(({ policy }) => policy)
  const narrowed = about.map((comparison) => ({ ...comparison, texts: comparison.texts.filter(({ policy }) => texts.includes(policy)) }))
  const spoken = narrowed.filter((comparison) => comparison.texts.some(hasColumns))
  return {
    texts,
    cut: choice.texts.length > 0 && fit.length > most,
    noneCurrent: wanted.length > 0 && fit.length === 0,
    noneInEffect: !inEffect.some(({ policy }) => texts.includes(policy)),
    wordsOnly: namesOf(speaking.filter((text) => !wanted.includes(text))),
    noRoom: free ? namesOf(fit.slice(most)) : [],
    tables: spoken.map((comparison) => ({ comparison, rows: choice.only ? differing(comparison.texts) : rowsOf(comparison.texts) })),
    empty: narrowed.filter((comparison) => !comparison.texts.some(hasColumns)).map(({ words }) => words),
  }
}

/** Once over all tables: how many bases and payees they hold, and whether any text is in effect. */
export const shownWarning = ({ tables, noneInEffect }: Shown, words: CompareWords): string =>
  `${noneInEffect ? words['warning.none'] : ''}${warningOf(
    tables.flatMap(({ comparison }) => comparison.texts),
    words,
  )}`

/** What speaks of it and does not stand there, and why. */
export const leftOut = ({ wordsOnly, noRoom }: Shown, words: CompareWords): string[] => [
  ...(wordsOnly.length === 0 ? [] : [say(words, 'build.wordsOnly', { list: wordsOnly.join('、') })]),
  ...(noRoom.length === 0 ? [] : [say(words, 'build.noRoom', { list: noRoom.join('、') })]),
]

const hasColumns = ({ columns }: TextColumns): boolean => columns.length > 0
const hasFigures = ({ columns }: TextColumns): boolean => columns.some(({ figures }) => figures)
const speaksOf = (policy: string, comparisons: readonly Comparison[], speaks: (text: TextColumns) => boolean): boolean =>
  comparisons.some(({ texts }) => texts.some((text) => text.policy === policy && speaks(text)))
const namesOf = (texts: BuilderData['texts']): string[] => texts.map(({ words }) => words)

/** With one column there is nothing to differ from. */
const differing = (texts: readonly TextColumns[]): readonly RowId[] =>
  texts.length < 2 && texts.every(({ columns }) => columns.length < 2)
    ? rowsOf(texts)
    : rowsOf(texts).filter((row) => row === 'source' || differs(row, texts))
