import {
  whyOutside,
  type Amount,
  type Asked,
  type Assessment,
  type Line as TotalLine,
  type Ready,
  type ReadyRule,
  type Total,
} from '../../engine/index.ts'
import { yuanEnds } from '../../view/words/amounts.ts'
import type { EstimateData } from '../../view/estimate/estimateData.ts'
import { placeName } from '../../view/words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { tagOf } from '../../view/site/tag.ts'
import { shift } from '../../money/printed.ts'
import { cell, idText, line } from '../../view/carry/csv.ts'
import type { Told } from './measures.ts'
import type { Line } from '../file/records.ts'
import type { Note, Row } from '../row/rows.ts'

/** What one run is computed by. */
export interface Basis {
  readonly book: Ready
  readonly data: Pick<EstimateData, 'words' | 'statuses'>
  readonly asked: Asked
  /** In the order of the columns. */
  readonly rules: readonly ReadyRule[]
}

/** What one enterprise comes to: measures as `rules`, totals as the engine gives them. */
export interface Outcome {
  readonly told: readonly Told[]
  readonly totals: readonly Total[]
}

/** Names of the columns. The status of each text stands in them: a file travels without its page. */
export function headersOf(basis: Basis, totals: readonly Total[]): string[] {
  const { words } = basis.data
  return [
    say(words, 'batch.out.row'),
    say(words, 'batch.out.label'),
    say(words, 'batch.out.note'),
    ...totals.flatMap((total) => totalHeaders(total, basis)),
    ...basis.rules.flatMap((rule) => measureHeaders(rule, basis)),
    say(words, 'batch.out.on'),
    say(words, 'batch.out.version'),
  ]
}

function totalHeaders({ region, lines }: Total, { book, data }: Basis): string[] {
  const { words } = data
  return lines.flatMap(({ kind }) => {
    const places = { place: placeName(book, region), line: say(words, `batch.out.line.${kind}`) }
    return [say(words, 'batch.out.total.low', places), say(words, 'batch.out.total.high', places)]
  })
}

function measureHeaders(rule: ReadyRule, { book, data, asked }: Basis): string[] {
  const { words, statuses } = data
  const policy = book.policies.find(({ id }) => id === rule.policy)
  const places = {
    policy: policy?.shortTitle ?? rule.policy,
    status: tagOf(statuses[rule.policy]?.phases ?? [], asked.on).word,
    clause: book.labels[`${rule.policy}/${rule.clause}`] ?? rule.clause,
    title: rule.title,
  }
  const status = say(words, 'batch.out.status', places)
  return hasAmount(rule) ? [status, say(words, 'batch.out.amount', places)] : [status]
}

/** A text without a formula has no column for an amount. */
const hasAmount = (rule: ReadyRule): boolean => rule.pays.kind !== 'open'

/** The line of a row that was computed. */
export function lineFor(
  row: Line,
  label: string,
  { slips, notes }: Row,
  { told, totals }: Outcome,
  earlier: number | null,
  basis: Basis,
): string {
  const { words } = basis.data
  const note = [
    noteOf(told, words),
    ...slips.map(({ header, words: slip }) => say(words, 'batch.out.slip', { header, slip })),
    ...notes.map((one) => cellNote(one, words)),
    ...(earlier === null ? [] : [say(words, 'batch.out.again', { row: earlier })]),
  ].join('')
  const sums = totals.flatMap(({ lines }) => lines.flatMap((line) => sumCells(line, words)))
  return [
    ...[String(row.row), idText(label), note].map(cell),
    ...sums,
    ...told.map(({ text }) => text),
    basis.asked.on,
    `${basis.book.version}\r\n`,
  ].join(',')
}

function cellNote({ kind, header, shown, exact }: Note, words: EstimateWords): string {
  switch (kind) {
    case 'exact':
      return say(words, 'batch.out.exact', { header, shown, exact })
    case 'asShown':
      return say(words, 'batch.out.asShown', { header, shown, exact })
    case 'shared':
      return say(words, 'batch.out.shared', { header, exact })
  }
}

/** A row that was not computed keeps its place, so that no enterprise is lost. */
export const badLine = (row: Line, label: string, why: 'bad' | 'noFirm', words: EstimateWords): string =>
  line([String(row.row), idText(label), say(words, `batch.out.${why}`)])

const sumCells = ({ amount, measures, outer }: TotalLine, words: EstimateWords): readonly [string, string] => {
  const none = say(words, 'batch.out.noSum')
  if (amount === null || measures.length === 0) return [none, none]
  const high = highText(amount, words)
  return [inWan(yuanEnds(amount).low), outer && amount.high !== null ? say(words, 'batch.out.outer', { high }) : high]
}

/** 3600000 → 360: digits alone, which a spreadsheet can add. */
const inWan = (yuan: string): string => shift(yuan, -4)

/** Cells of one measure: words of ours and figures, which need no quotation marks. */
export function tellIn(words: EstimateWords): (assessment: Assessment, concerned: boolean) => string {
  return (assessment, concerned) => {
    const { rule, status } = assessment
    const state = say(words, `status.${concerned ? status : 'unconfirmed'}`)
    if (!hasAmount(rule)) return state
    if (!concerned) return `${state},${say(words, 'batch.out.unconfirmed')}`
    const aside = status === 'notMet' ? null : asideOf(assessment)
    return `${state}${aside === null ? '' : say(words, aside)},${amountText(assessment, words)}`
  }
}

const asides = {
  selective: 'batch.out.selective',
  subjectToBudget: 'batch.out.budget',
  floor: 'batch.out.floor',
  notComputable: null,
} as const
function asideOf(assessment: Assessment): Exclude<(typeof asides)[keyof typeof asides], null> | null {
  const why = whyOutside(assessment)
  return why === null ? null : asides[why]
}

/** 万元: 360, 0～500, 0～原文未设上限; in words where there is none. */
function amountText({ status, amount }: Assessment, words: EstimateWords): string {
  if (status === 'notMet') return say(words, 'batch.out.notMet')
  if (amount === null) return say(words, 'batch.out.noAmount')
  const low = inWan(yuanEnds(amount).low)
  return amount.high?.eq(amount.low) === true ? low : say(words, 'range', { low, high: highText(amount, words) })
}

function highText(amount: Amount, words: EstimateWords): string {
  const { high } = yuanEnds(amount)
  return high === null ? say(words, 'batch.out.noCeiling') : inWan(high)
}

/** 可能符合3项，待补充信息2项（还差5个回答）。 */
function noteOf(told: readonly Told[], words: EstimateWords): string {
  const missing = new Set<string>()
  let [may, need] = [0, 0]
  for (const { assessment, concerned } of told) {
    if (!concerned) continue
    if (assessment.status === 'mayQualify') may += 1
    if (assessment.status !== 'needsAnswers') continue
    need += 1
    for (const fact of assessment.missing) missing.add(fact)
  }
  return say(words, 'batch.out.counts', { may, need, missing: missing.size })
}
