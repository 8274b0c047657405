import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { SheetWords } from '../../locale/carry.ts'
import type { Card } from '../estimate/card.ts'
import type { Results } from '../estimate/result.ts'
import type { Tag } from '../site/tag.ts'
import { amountText, type Carried, type CarriedResult } from './carried.ts'
import type { Quoted, SheetData } from './quotes.ts'

/** The decision sheet, in finished words: a document of its own. */
export interface Paper {
  readonly on: string
  readonly title: string
  /** What, where and how, for the head of the later pages. */
  readonly running: string
  readonly under: string
  readonly sentence: string
  /** Said under it: figures of ours, what was assumed. */
  readonly remarks: readonly string[]
  /** What was filled in, what was not. */
  readonly facts: readonly string[]
  readonly open: readonly string[]
  readonly items: readonly Item[]
  readonly sums: readonly Sum[]
  /** 有名额或须遴选，不计入：… */
  readonly outside: readonly string[]
  /** What the statuses mean, one a status. */
  readonly statuses: readonly string[]
  readonly version: string
  readonly rest: readonly Rest[]
}

/** A measure that has an amount, or will have one. */
export interface Item {
  readonly id: string
  readonly title: string
  readonly amount: string
  /** What is missing; '' where the amount stands. */
  readonly missing: string
  readonly payee: string | null
  readonly method: string
  readonly tag: Tag
  readonly clause: string
  readonly card: Card
  readonly quoted: Quoted | null
}
/** One line of 合在一起. */
export interface Sum {
  readonly place: string
  readonly status: string
  readonly amount: string
  readonly meaning: string
}
/** A measure without an amount: one line. */
export interface Rest {
  readonly id: string
  readonly status: string
  readonly title: string
  readonly tag: string
  readonly why: string
  readonly clause: string
}

export function toPaper(
  taken: Carried,
  { groups }: Results,
  asWritten: boolean,
  sample: boolean,
  data: SheetData,
  words: EstimateWords,
): Paper {
  const { names, on } = taken
  const sheet = data.words
  const joined = (of: readonly string[], none: string): string => (of.length === 0 ? none : of.join(say(words, 'and')))
  const places = joined(names.places, say(sheet, 'sheet.places'))
  const title = say(sheet, 'sheet.title', { topics: joined(names.topics, say(sheet, 'sheet.all')) })
  const cards = groups.filter(({ status }) => status === 'mayQualify' || status === 'needsAnswers').flatMap((group) => group.cards)
  const by = asWritten ? say(sheet, 'sheet.asWritten', { date: on }) : say(sheet, 'sheet.by', { date: on })
  return {
    on,
    title,
    running: say(sheet, 'sheet.running', { title, places }),
    under: say(sheet, 'sheet.under', { places, roles: joined(names.roles, say(sheet, 'sheet.roles')), by }),
    sentence: taken.headline,
    remarks: [...(sample ? [say(sheet, 'sheet.sample')] : []), ...taken.remarks],
    facts: taken.facts,
    open: [...new Set(cards.flatMap(({ missing }) => missing.map((one) => one.words)))],
    items: cards.flatMap((card) => itemOf(card, taken.results, data, words)),
    sums: taken.totals.flatMap(({ heading, lines }) =>
      lines.map((line) => ({
        place: taken.totals.length === 1 ? '' : heading,
        status: line.heading,
        amount: amountText(line.amount),
        meaning: [line.meaning, ...line.taken, line.overYears ?? '', line.open ?? ''].join(''),
      })),
    ),
    outside: taken.totals.flatMap(({ outside }) => outside),
    statuses: statusesOf(cards, sheet),
    version: taken.version,
    rest: groups
      .filter(({ status }) => status !== 'mayQualify' && status !== 'needsAnswers')
      .flatMap((group) => group.cards.map((card) => restOf(card, words))),
  }
}

function itemOf(card: Card, results: readonly CarriedResult[], { words: sheet, quotes }: SheetData, words: EstimateWords): Item[] {
  const result = results.find(({ id }) => id === card.id)
  if (result === undefined) return []
  const missing = card.missing.map((one) => one.words).join(say(words, 'and'))
  return [
    {
      id: card.id,
      title: result.heading,
      amount: amountText(card.amount),
      missing: missing === '' ? '' : say(sheet, 'sheet.missing', { names: missing }),
      payee: card.payee,
      method: card.method,
      tag: card.tag,
      clause: `${result.policy}${result.clause}`,
      card,
      quoted: quotes[card.id] ?? null,
    },
  ]
}

/** One line says why, as shortly as it can. */
function restOf(card: Card, words: EstimateWords): Rest {
  return {
    id: card.id,
    status: say(words, `status.${card.status}`),
    title: card.title,
    tag: card.tag.word,
    why: card.open ?? card.failed[0] ?? '',
    clause: card.clause.words,
  }
}

function statusesOf(cards: readonly Card[], words: SheetWords): string[] {
  const tags = new Map(cards.map(({ tag }) => [tag.word, tag]))
  return [...tags.values()].filter(({ why }) => why !== '').map(({ word, why }) => say(words, 'sheet.texts', { tag: word, why }))
}
