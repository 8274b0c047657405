import { measurePath } from '../site/paths.ts'
import type { Assessment, Ready, ReadyRule } from '../../engine/index.ts'
import { boundLead, rangeWords } from '../words/amounts.ts'
import type { Setting } from './card.ts'
import { factWords, placeName } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { tagOf, type Tag } from '../site/tag.ts'

/** The same facts in several places: who is paid, on what base, how much; in the order of the hierarchy, no winner. */
export interface PlaceRow {
  readonly id: string
  readonly place: string
  readonly title: string
  readonly clause: { readonly words: string; readonly path: string }
  readonly tag: Tag
  readonly payee: string
  readonly base: string
  readonly amount: string
}
export interface PlacesView {
  readonly rows: readonly PlaceRow[]
  /** 本站没有收录 …, 原文无此项 … */
  readonly silent: readonly string[]
  readonly warning: string
}

export function toPlaces(results: readonly Assessment[], places: readonly string[], setting: Setting): PlacesView | null {
  const { book, data } = setting
  const { words } = data
  const shown = results.filter(({ status }) => status === 'mayQualify' || status === 'needsAnswers')
  const regionOf = (result: Assessment): string => book.policies.find(({ id }) => id === result.rule.policy)?.region ?? ''
  if (new Set(shown.map(regionOf)).size < 2) return null
  const inOrder = places.flatMap((place) => shown.filter((result) => regionOf(result) === place))
  const rows = inOrder.map((result) => rowOf(result, regionOf(result), setting))
  const [bases, payees] = [new Set(rows.map(({ base }) => base)).size, new Set(rows.map(({ payee }) => payee)).size]
  return {
    rows,
    silent: places.flatMap((place) => silence(place, results.map(regionOf), rows, book, words)),
    warning: say(words, 'places.warning', { bases, payees }),
  }
}

function silence(place: string, regions: readonly string[], rows: readonly PlaceRow[], book: Ready, words: EstimateWords): string[] {
  const name = placeName(book, place)
  if (!book.policies.some(({ region }) => region === place)) return [say(words, 'places.absent', { place: name })]
  if (!regions.includes(place)) return [say(words, 'places.nothing', { place: name })]
  return rows.some((row) => row.place === name) ? [] : [say(words, 'places.noAmount', { place: name })]
}

function rowOf({ rule, amount }: Assessment, region: string, { book, data, on }: Setting): PlaceRow {
  const { words } = data
  const clause = `${rule.policy}/${rule.clause}`
  const value = amount === null ? say(words, 'amount.none') : rangeWords(amount, words, book.locale)
  const settled = amount !== null && amount.high !== null && amount.high.eq(amount.low)
  return {
    id: rule.id,
    place: placeName(book, region),
    title: rule.title,
    clause: {
      words: data.rulebook.labels[clause] ?? rule.clause,
      path: measurePath(rule),
    },
    tag: tagOf(data.statuses[rule.policy]?.phases ?? [], on),
    payee: rule.payee.words ?? say(words, 'places.payee.silent'),
    base: baseOf(rule.pays, book, words),
    amount: settled && amount.bound === 'upTo' ? `${boundLead(amount.bound, words)}${value}` : value,
  }
}

/** What the amount is reckoned from, under the text's own name. */
function baseOf(pays: ReadyRule['pays'], book: Ready, words: EstimateWords): string {
  switch (pays.kind) {
    case 'share':
    case 'match': {
      const base = [...new Set(pays.as)].join(say(words, 'plus'))
      return pays.kind === 'share' && (pays.past ?? pays.over ?? pays.to) !== undefined ? say(words, 'part', { base }) : base
    }
    case 'times':
      return pays.as.join(say(words, 'times'))
    case 'perUnit':
      return pays.each.kind === 'fixed' ? factWords(book, pays.count) : baseOf(pays.each, book, words)
    case 'tiers':
      return factWords(book, pays.by)
    case 'levels': {
      const within = Object.values(pays.of).flatMap((value) => ('kind' in value ? [value.by] : []))
      return [...new Set([pays.by, ...within])].map((fact) => factWords(book, fact)).join(say(words, 'and'))
    }
    case 'sum':
    case 'least':
      return [...new Set(pays.of.map((part) => baseOf(part, book, words)))].join(say(words, 'and'))
    case 'years':
      return [...new Set(pays.of.map((part) => baseOf(part.pays, book, words)))].join(say(words, 'and'))
    case 'given':
      return baseOf(pays.pays, book, words)
    case 'fixed':
      return say(words, `step.fixed.${pays.bound}`)
    case 'open':
      return say(words, 'amount.none')
  }
}
