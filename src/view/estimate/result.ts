import { memo } from '../../memo/memo.ts'
import type { Assessment } from '../../engine/index.ts'
import { toCard, type Card, type CardStatus, type Result, type Setting } from './card.ts'
import { answerSentence, toParts, type Grouped } from './sentence.ts'
import type { Bends } from './limiter.ts'
import { regionShort } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { tagOf, type Tag } from '../site/tag.ts'

export interface Group {
  readonly status: CardStatus
  readonly heading: string
  readonly cards: readonly Card[]
}

/** Everything right of the form, in finished words of one script. */
export interface Results {
  readonly by: string
  /** The answer in one sentence. */
  readonly headline: string
  readonly disclaimer: string
  readonly remarks: readonly string[]
  readonly texts: {
    readonly summary: string
    readonly list: readonly { readonly title: string; readonly path: string; readonly tag: Tag; readonly later: readonly string[] }[]
  }
  readonly groups: readonly Group[]
}

const order = ['mayQualify', 'needsAnswers', 'unconfirmed', 'notMet', 'notComputable'] as const

export interface Places {
  readonly places: readonly string[]
  readonly chosen: readonly string[]
  /** Whether a region fact was left to the assumption. */
  readonly assumed: boolean
}

/** What the sentence is made from. */
export interface Answering {
  readonly groups: readonly Grouped[]
  /** ISO */
  readonly today: string
  readonly asWritten: boolean
  /** Payees chosen, by id. */
  readonly roles: readonly string[]
}

/** Findings in, words out. */
export function toResult(results: readonly Result[], breaks: BreaksOf, where: Places, answering: Answering, setting: Setting): Results {
  const { data, on, book } = setting
  const { words } = data
  const cards = results.map((one) => cardOf(one, breaks.get(one.assessment) ?? none, setting))
  const groups = order.map((status): Group => {
    const own = cards.filter((card) => card.status === status)
    return { status, heading: say(words, 'group', { status: say(words, `status.${status}`), n: own.length }), cards: own }
  })
  return {
    by: say(words, 'results.by', { date: on }),
    headline: sentenceOf(answering, setting),
    disclaimer: say(words, 'disclaimer'),
    remarks: remarksOf(where, results, words, setting),
    texts: textsOf([...new Set(results.map(({ assessment }) => assessment.rule.policy))], { data, on, book }),
    groups: groups.filter(({ cards: own }) => own.length > 0),
  }
}

function sentenceOf({ groups, today, asWritten, roles }: Answering, { data, on, book }: Setting): string {
  const parts = toParts(groups, book, data.statuses, on, today)
  return answerSentence({ parts, on, today, asWritten, roles }, book, data.words)
}

type BreaksOf = ReadonlyMap<Assessment, readonly Bends[]>
const none: readonly Bends[] = []

/** A finding that did not change keeps its card. */
const cardOf = memo(
  (result: Result, breaks: readonly Bends[], setting: Setting): Card => toCard(result, breaks, setting),
  (_, breaks, { book, data, on }) => [breaks, book, data, on],
)

function remarksOf({ places, chosen, assumed }: Places, results: readonly Result[], words: EstimateWords, { book }: Setting): string[] {
  const regions = new Set(results.map(({ assessment }) => book.policies.find(({ id }) => id === assessment.rule.policy)?.region))
  const absent = places.filter((code) => !book.policies.some(({ region }) => region === code))
  return [
    ...(assumed ? [say(words, chosen.length === 0 ? 'assumed.all' : 'assumed.place')] : []),
    ...absent.map((code) => say(words, 'places.absent', { place: regionShort(book, code) })),
    ...(regions.size > 1 ? [say(words, 'compare')] : []),
  ]
}

function textsOf(policies: readonly string[], { data, on, book }: Setting): Results['texts'] {
  const list = policies.map((id) => ({
    title: book.policies.find((policy) => policy.id === id)?.shortTitle ?? id,
    path: `policies/${id}/`,
    tag: tagOf(data.statuses[id]?.phases ?? [], on),
    later: (data.statuses[id]?.later ?? []).filter(({ from }) => from === null || from <= on).map(({ words: sentence }) => sentence),
  }))
  const counts = [...new Set(list.map(({ tag }) => tag.word))].map((word) =>
    say(data.words, 'texts.count', { word, n: list.filter(({ tag }) => tag.word === word).length }),
  )
  return { summary: say(data.words, 'texts', { counts: counts.join(say(data.words, 'and')) }), list }
}

/** What a screen reader hears after an answer: the one result that changed, or how many and the headline. */
export function changeWords(before: Results, after: Results, words: EstimateWords): string {
  const said = (results: Results): Map<string, string> =>
    new Map(results.groups.flatMap(({ cards }) => cards.map((card) => [card.id, changeOf(card, words)])))
  const old = said(before)
  const changed = [...said(after)].filter(([id, sentence]) => old.get(id) !== sentence).map(([, sentence]) => sentence)
  const [first] = changed
  if (changed.length === 1 && first !== undefined) return first
  return changed.length === 0 && before.headline === after.headline
    ? say(words, 'change.none')
    : say(words, 'change.many', { n: changed.length, headline: after.headline })
}

/** One that has no amount yet, or none, is heard by its status alone. */
const changeOf = ({ title, status, amount }: Card, words: EstimateWords): string =>
  status === 'unconfirmed'
    ? say(words, 'change.status', { title, status: say(words, 'status.unconfirmed') })
    : say(words, 'change.one', { title, amount: `${amount.lead}${amount.figure}${amount.unit}`, status: say(words, `status.${status}`) })
