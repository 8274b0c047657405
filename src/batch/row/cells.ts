import { parseAnswer, type Answer, type AnswerProblem, type Known, type Ready } from '../../engine/index.ts'
import { plain, printed } from '../../money/printed.ts'
import type { RuleFact } from '../../schema/rulebook.ts'
import { readTyped } from '../../stores/estimate/typed.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { PlaceTable } from '../../places/index.ts'
import type { Fold } from './fold.ts'
import { placeReader } from './places.ts'

/** What a cell says; null: not answered. */
export type Cell = { readonly known: Known } | { readonly problem: Omit<AnswerProblem, 'fact'> } | null
export type ReadCell = (text: string) => Cell

interface Setting {
  readonly book: Ready
  readonly words: EstimateWords
  readonly fold: Fold
  /** null where no column holds places. */
  readonly places: PlaceTable | null
}

/** Cells of one column → facts. Prepared once; a choice written like one before gives the very same answer. */
export function cellReader(id: string, unit: string | null, setting: Setting): ReadCell {
  const fact = setting.book.facts[id]
  if (fact === undefined) throw new Error(`no fact ${id}`)
  const { kind } = fact
  if (kind === 'region') return remembered(placesIn(setting))
  const toAnswer = answering(kind, id, fact, unit, setting)
  const read: ReadCell = (text) => {
    const answer = toAnswer(text)
    if (answer === null) return null
    const parsed = parseAnswer(answer, fact, setting.book)
    return 'known' in parsed || fact.kind === 'set' ? parsed : { problem: { ...parsed.problem, found: text } }
  }
  return isNumber(fact) ? read : remembered(read)
}

export const isNumber = ({ kind }: RuleFact): boolean => ['money', 'count', 'quantity', 'price', 'ratio'].includes(kind)

function placesIn(setting: Setting): ReadCell {
  if (setting.places === null) throw new Error('a column of places without their names')
  return placeReader(setting, setting.places)
}

/** More different words than this are no list of choices. */
const most = 2000

function remembered(read: ReadCell): ReadCell {
  const known = new Map<string, Cell>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const cell = read(text)
    if (known.size < most) known.set(text, cell)
    return cell
  }
}

type ToAnswer = (text: string) => Answer

/** As people write it → as the engine reads it; what is neither stays as written and is refused in words. */
function answering(
  kind: Exclude<RuleFact['kind'], 'region'>,
  id: string,
  fact: RuleFact,
  unit: string | null,
  { book, words, fold }: Setting,
): ToAnswer {
  switch (kind) {
    case 'money':
    case 'count':
    case 'quantity':
    case 'price':
    case 'ratio':
      return figures(fact, unit, book.listable.has(id))
    case 'flag':
      return oneOf(new Map([...[say(words, 'yes'), 'true', '1'].map(yes), ...[say(words, 'no'), 'false', '0'].map(no)]), fold)
    case 'level':
    case 'choice':
      return oneOf(valuesOf(fact, fold), fold)
    case 'set':
      return setOf(valuesOf(fact, fold), say(words, 'batch.none').split('、').map(fold), fold)
    case 'date':
      return dateOf
  }
}

const yes = (word: string): [string, string] => [word, 'true']
const no = (word: string): [string, string] => [word, 'false']

const bare = /^\d+(?:\.\d+)?$/

/** A bare number takes the unit of the header, else the one printed beside the field of the form. */
function figures(fact: RuleFact, unit: string | null, list: boolean): ToAnswer {
  const toAnswer: ToAnswer = unit === null ? (text) => readTyped(text, fact, list) : underHeader(fact, unit, list)
  const suffix = String(toAnswer('1')).slice(1)
  // ¥ says 元; under a header of 万元 one of the two is wrong, and the cell stays as it is written.
  const yuan = fact.kind === 'money' && (unit === null || plain(unit) === '元')
  return (text) => {
    if (bare.test(text)) return text + suffix
    const [, figure] = (yuan && sign.exec(text)) || []
    return figure === undefined ? toAnswer(text) : `${figure.trim()}元`
  }
}

const sign = /^[¥￥]\s*([\d.,\s]+)$/

/** 1200 under （元） is 1200元; 1.2亿 says its size itself. */
function underHeader(fact: RuleFact, unit: string, list: boolean): ToAnswer {
  const base = fact.kind === 'money' ? '元' : (fact.unit ?? '')
  const withUnit = (text: string): string => {
    const found = printed(text)
    return found?.unit !== '' ? text : `${text}${found.scaled ? base : unit}`
  }
  return (text) => {
    const parts = list ? text.split(/[、；;]/).filter((part) => part.trim() !== '') : [text]
    const answers = parts.map((part) => withUnit(part.trim()))
    return answers.length === 1 ? (answers[0] ?? null) : answers
  }
}

const oneOf =
  (values: ReadonlyMap<string, string>, fold: Fold): ToAnswer =>
  (text) =>
    values.get(fold(text)) ?? text

/** By id and by words; 平台单位（工业互联网平台、数字赋能平台） also without its brackets. */
function valuesOf(fact: RuleFact, fold: Fold): ReadonlyMap<string, string> {
  const values = fact.values ?? []
  const short = values.map(({ id, words }): [string, string] => [fold(words).replace(/\(.*\)$/, ''), id])
  return new Map([
    ...short,
    ...values.flatMap(({ id, words }): [string, string][] => [
      [fold(words), id],
      [fold(id), id],
    ]),
  ])
}

const between = /[、,;/|]/

/** Several joined by 、 although some of the words have a 、 inside: the longest known word first. */
function setOf(values: ReadonlyMap<string, string>, none: readonly string[], fold: Fold): ToAnswer {
  return (text) => {
    if (none.includes(fold(text))) return []
    const parts = fold(text)
      .split(between)
      .filter((part) => part !== '')
    const found: string[] = []
    for (let at = 0; at < parts.length;) {
      const end = lastKnown(parts, at, values)
      if (end === null) return [parts[at] ?? text]
      found.push(values.get(parts.slice(at, end).join('、')) ?? '')
      at = end
    }
    return found
  }
}

function lastKnown(parts: readonly string[], from: number, values: ReadonlyMap<string, string>): number | null {
  for (let end = parts.length; end > from; end -= 1) if (values.has(parts.slice(from, end).join('、'))) return end
  return null
}

/** 2025年6月1日, 2025/6/1, 2025.6.1 → 2025-06-01. */
function dateOf(text: string): Answer {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
