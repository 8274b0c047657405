import { memo } from '../../memo/memo.ts'
import type { Assessment } from '../../engine/index.ts'
import { longestOf, moneyWords } from '../words/amounts.ts'
import { toCard, type Card, type Result, type Setting } from './card.ts'
import type { Bends } from './limiter.ts'
import { regionShort } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { tagOf, type Tag } from '../site/tag.ts'

export interface Group {
  readonly status: Assessment['status']
  readonly heading: string
  readonly cards: readonly Card[]
}

/** Everything right of the form, in finished words of one script. */
export interface Results {
  readonly by: string
  /** 4项可能符合，单项最高500万元 */
  readonly headline: string
  /** What stands beside it: 2项待补充信息. */
  readonly rest: string
  readonly disclaimer: string
  readonly remarks: readonly string[]
  readonly texts: {
    readonly summary: string
    readonly list: readonly { readonly title: string; readonly path: string; readonly tag: Tag; readonly later: readonly string[] }[]
  }
  readonly groups: readonly Group[]
}

const order = ['mayQualify', 'needsAnswers', 'notMet', 'notComputable'] as const

export interface Places {
  readonly places: readonly string[]
  readonly chosen: readonly string[]
  /** Whether a region fact was left to the assumption. */
  readonly assumed: boolean
}

/** Findings in, words out; the only arithmetic left is choosing the largest. */
export function toResult(results: readonly Result[], breaks: BreaksOf, where: Places, setting: Setting): Results {
  const { data, on, book } = setting
  const { words } = data
  const cards = results.map((one) => cardOf(one, breaks.get(one.assessment) ?? none, setting))
  const groups = order.map((status): Group => {
    const own = cards.filter((card) => card.status === status)
    return { status, heading: say(words, 'group', { status: say(words, `status.${status}`), n: own.length }), cards: own }
  })
  return {
    by: say(words, 'results.by', { date: on }),
    ...headlineOf(results, words, setting),
    disclaimer: say(words, 'disclaimer'),
    remarks: remarksOf(where, results, words, setting),
    texts: textsOf([...new Set(results.map(({ assessment }) => assessment.rule.policy))], { data, on, book }),
    groups: groups.filter(({ cards: own }) => own.length > 0),
  }
}

type BreaksOf = ReadonlyMap<Assessment, readonly Bends[]>
const none: readonly Bends[] = []

/** A finding that did not change keeps its card. */
const cardOf = memo(
  (result: Result, breaks: readonly Bends[], setting: Setting): Card => toCard(result, breaks, setting),
  (_, breaks, { book, data, on }) => [breaks, book, data, on],
)

/** 4项可能符合，单项最高500万元；2项待补充信息。 Never a total. */
function headlineOf(results: readonly Result[], words: EstimateWords, { book }: Setting): Pick<Results, 'headline' | 'rest'> {
  const of = (status: Assessment['status']): readonly Assessment[] =>
    results.map(({ assessment }) => assessment).filter((one) => one.status === status)
  const [may, need, open] = [of('mayQualify'), of('needsAnswers'), of('notComputable')]
  const most = (list: readonly Assessment[]): string | null => {
    const largest = longestOf(list.map(({ amount }) => amount?.high ?? null))
    const whose = list.find(({ amount }) => amount?.high === largest)
    return largest === null ? null : moneyWords(largest, book.locale, whose?.amount?.bound)
  }
  const parts: string[] = []
  const [mostMay, mostNeed] = [most(may), most(need)]
  if (may.length > 0)
    parts.push(
      mostMay === null ? say(words, 'headline.may.some', { n: may.length }) : say(words, 'headline.may', { n: may.length, most: mostMay }),
    )
  if (need.length > 0)
    parts.push(
      may.length > 0 || mostNeed === null
        ? say(words, 'headline.need', { n: need.length })
        : say(words, 'headline.need.most', { n: need.length, most: mostNeed }),
    )
  if (parts.length === 0) parts.push(say(words, 'headline.none'))
  if (open.length > 0) parts.push(say(words, 'headline.open', { n: open.length }))
  const [headline = '', ...rest] = parts
  return { headline, rest: rest.join(say(words, 'test.all')) }
}

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
    new Map(results.groups.flatMap(({ cards }) => cards.map((card) => [card.id, sentenceOf(card, words)])))
  const old = said(before)
  const changed = [...said(after)].filter(([id, sentence]) => old.get(id) !== sentence).map(([, sentence]) => sentence)
  const [first] = changed
  if (changed.length === 1 && first !== undefined) return first
  return changed.length === 0 && before.headline === after.headline
    ? say(words, 'change.none')
    : say(words, 'change.many', { n: changed.length, headline: after.headline })
}

const sentenceOf = ({ title, status, amount }: Card, words: EstimateWords): string =>
  say(words, 'change.one', { title, amount: `${amount.lead}${amount.figure}${amount.unit}`, status: say(words, `status.${status}`) })
