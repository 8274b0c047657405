import { rolesFact } from '../../engine/facts/ids.ts'
import type { Asked, Assessment, Total } from '../../engine/index.ts'
import { yuanEnds } from '../words/amounts.ts'
import type { AmountWords } from '../estimate/amount.ts'
import type { Card, Setting } from '../estimate/card.ts'
import { placeName } from '../words/names.ts'
import type { Results } from '../estimate/result.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import type { LineView, TotalView } from '../estimate/totals.ts'

/** What is taken away, in finished words: the same for text, table and list. */
export interface Carried {
  /** ISO: the day validity was judged on. */
  readonly on: string
  readonly headline: string
  /** The day and the mode, and whether figures are ours. */
  readonly by: string
  readonly chosen: string
  readonly names: ChosenNames
  readonly remarks: readonly string[]
  readonly facts: readonly string[]
  readonly results: readonly CarriedResult[]
  readonly totals: readonly CarriedTotal[]
  readonly texts: readonly string[]
  readonly disclaimer: string
  readonly version: string
  /** The whole address. */
  readonly link: string
}
export interface CarriedResult {
  readonly id: string
  readonly region: string
  readonly policy: string
  /** 征求意见稿 */
  readonly tag: string
  /** （二） */
  readonly clause: string
  /** 广西 · 标识解析二级节点建设 */
  readonly heading: string
  readonly title: string
  /** 可能符合 */
  readonly status: string
  /** 不超过500万元; '' where nothing is computed or met. */
  readonly amount: string
  /** 不超过, 原文定额, 范围 */
  readonly bound: string
  /** Yuan; null: none, or no ceiling. */
  readonly low: string | null
  readonly high: string | null
  readonly endless: boolean
  /** 项目总投资额2000万元 × 不超过10%; '' where nothing is reckoned. */
  readonly method: string
  /** What decided, is missing or not met. */
  readonly why: string
  readonly path: string
}

export interface CarriedTotal extends TotalView {
  readonly lines: readonly (LineView & Ends)[]
}
/** Yuan as decimal text; high is null where the text sets no ceiling. */
interface Ends {
  readonly low: string
  readonly high: string | null
}

export interface Taking extends Setting {
  readonly results: Results
  readonly assessments: readonly Assessment[]
  /** What the assessments come to together, and the same in words. */
  readonly totals: readonly Total[]
  readonly sums: readonly TotalView[]
  readonly asked: Asked
  readonly typed: {
    readonly roles: readonly string[]
    readonly places: readonly string[]
    readonly topics: readonly string[]
    readonly sample: readonly string[]
  }
  /** Answers in words. */
  readonly facts: readonly string[]
  readonly link: string
}

export function toCarried(taking: Taking): Carried {
  const { results, assessments, totals, sums, facts, link, book, data } = taking
  const { words } = data
  const names = chosenNames(taking)
  const found = new Map(assessments.map((one) => [one.rule.id, one]))
  return {
    on: taking.asked.on,
    headline: results.headline,
    by: byOf(taking, words),
    names,
    remarks: results.remarks,
    chosen: [chosenOf(names, words), ...results.remarks].join(''),
    facts,
    results: results.groups.flatMap(({ cards }) => cards.map((card) => resultOf(card, found.get(card.id), taking))),
    totals: sums.map((view) => withEnds(view, totals)),
    texts: results.texts.list.map(({ title, tag }) => say(words, 'carry.line.text', { title, tag: tag.word })),
    disclaimer: say(words, 'carry.line.disclaimer'),
    version: book.version,
    link,
  }
}

const withEnds = (view: TotalView, totals: readonly Total[]): CarriedTotal => ({
  ...view,
  lines: view.lines.flatMap((line) => {
    const own = totals.find(({ region }) => region === view.region)?.lines
    const amount = own?.find(({ kind }) => kind === line.kind)?.amount
    return amount == null ? [] : [{ ...line, ...yuanEnds(amount) }]
  }),
})

function byOf({ asked: { on, asWritten }, typed }: Taking, words: EstimateWords): string {
  const mode = say(words, asWritten ? 'carry.line.asWritten' : 'carry.line.by', { date: on })
  return typed.sample.length === 0 ? mode : mode + say(words, 'carry.line.sample')
}

/** What is chosen, by name. */
export interface ChosenNames {
  readonly roles: readonly string[]
  readonly places: readonly string[]
  readonly topics: readonly string[]
}
const chosenNames = ({ typed, book, data: { topics } }: Taking): ChosenNames => ({
  roles: (book.facts[rolesFact]?.values ?? []).filter(({ id }) => typed.roles.includes(id)).map((value) => value.words),
  places: typed.places.map((code) => placeName(book, code)),
  topics: topics.filter(({ id }) => typed.topics.includes(id)).map((topic) => topic.words),
})

function chosenOf({ roles, places, topics }: ChosenNames, words: EstimateWords): string {
  const joined = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join(say(words, 'and')))
  return say(words, 'carry.line.chosen', {
    roles: joined(roles, say(words, 'carry.line.any')),
    places: joined(places, say(words, 'carry.line.all')),
    topics: joined(topics, say(words, 'carry.line.all')),
  })
}

function resultOf(card: Card, assessment: Assessment | undefined, { book, data: { words } }: Taking): CarriedResult {
  const rule = assessment?.rule
  const policy = book.policies.find(({ id }) => id === rule?.policy)
  const amount = card.status === 'mayQualify' || card.status === 'needsAnswers' ? (assessment?.amount ?? null) : null
  return {
    id: card.id,
    region: placeName(book, policy?.region ?? ''),
    policy: policy?.shortTitle ?? '',
    tag: card.tag.word,
    clause: book.labels[`${rule?.policy ?? ''}/${rule?.clause ?? ''}`] ?? rule?.clause ?? '',
    heading: card.title,
    title: rule?.title ?? card.title,
    status: say(words, `status.${card.status}`),
    amount: amount === null ? '' : amountText(card.amount),
    bound: amount === null ? '' : card.amount.lead,
    ...(amount === null ? { low: null, high: null } : yuanEnds(amount)),
    endless: amount !== null && amount.high === null,
    method: amount === null ? '' : card.method,
    why: whyOf(card, words),
    path: card.clause.path,
  }
}

export const amountText = ({ lead, figure, unit }: AmountWords): string => `${lead}${figure}${unit}`

function whyOf(card: Card, words: EstimateWords): string {
  const missing = card.missing.map((one) => one.words).join(say(words, 'and'))
  return [
    card.open ?? '',
    card.status === 'unconfirmed' ? '' : (card.limiter?.join('') ?? ''),
    card.failed.length === 0 ? '' : `${say(words, 'failed.legend')}${card.failed.join('；')}`,
    missing === '' ? '' : `${say(words, 'missing')}${missing}`,
    card.assumes.length === 0 ? '' : `${say(words, 'assumes')}${card.assumes.join('；')}`,
    card.payee === null && card.amount.figure !== '' ? say(words, 'notStated') : '',
    ...card.notes,
  ]
    .filter((part) => part !== '')
    .map((part) => (part.endsWith('。') ? part : `${part}。`))
    .join('')
}
