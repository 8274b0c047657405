import { regionsAbove, type Amount, type Line, type Ready, type Total } from '../../engine/index.ts'
import { boundLead, figureOf, isSettled, moneyWords, rangeWords } from '../words/amounts.ts'
import { explainAward, explainDoubt } from './award.ts'
import type { AmountWords } from './amount.ts'
import type { Setting } from './card.ts'
import { placeName, regionShort } from '../words/names.ts'
import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'

/** What the measures of one chain of regions come to together, in finished words. */
export interface TotalView {
  readonly region: string
  readonly heading: string
  readonly lines: readonly LineView[]
  /** 名额或遴选，不计入：… one sentence a reason. */
  readonly outside: readonly string[]
}
export interface LineView {
  readonly kind: Line['kind']
  readonly heading: string
  readonly amount: AmountWords
  /** What the two ends mean, or why there is only one. */
  readonly meaning: string
  readonly measures: readonly string[]
  /** The words of the text by which measures may be added, with where they stand. */
  readonly allowed: readonly { readonly words: string; readonly clause: string; readonly path: string }[]
  /** What was taken from whom. */
  readonly taken: readonly string[]
  readonly overYears: string | null
  readonly doubts: readonly { readonly about: string; readonly readings: readonly string[] }[]
  readonly open: string | null
}

export const toTotals = (totals: readonly Total[], setting: Setting): TotalView[] =>
  totals.map((total) => toTotal(total, setting)).filter(({ lines, outside }) => lines.length > 0 || outside.length > 0)

function toTotal({ region, lines, outside }: Total, setting: Setting): TotalView {
  const { book, data } = setting
  const { words } = data
  const reasons = [...new Set(outside.map(({ why }) => why))].filter((why) => why !== 'notComputable')
  return {
    region,
    heading: headingOf(region, book, words),
    lines: lines.flatMap((line) => (line.amount === null || line.measures.length === 0 ? [] : [toLine(line, line.amount, setting)])),
    outside: reasons.map((why) => {
      const titles = outside
        .filter((one) => one.why === why)
        .map(({ assessment }) => say(words, 'total.title', { title: assessment.rule.title }))
      return say(words, `total.outside.${why}`, { titles: titles.join('') })
    }),
  }
}

/** 深圳宝安（含深圳、广东）: the levels above bear on it. */
function headingOf(region: string, book: Ready, words: EstimateWords): string {
  const above = regionsAbove(region, book.regions).map((code) =>
    book.policies.some((policy) => policy.region === code)
      ? regionShort(book, code)
      : say(words, 'total.absent', { place: regionShort(book, code) }),
  )
  const place = placeName(book, region)
  return above.length === 0 ? place : say(words, 'total.with', { place, above: above.join(say(words, 'and')) })
}

function toLine(line: Line, amount: Amount, { book, data }: Setting): LineView {
  const { words } = data
  const { kind, measures, awards, overYears, doubts, missing } = line
  return {
    kind,
    heading: say(words, `total.line.${kind}`),
    amount: amountOf(line, amount, words, book),
    meaning: meaningOf(line, amount, book, words),
    measures: awards.filter(({ assessment }) => measures.includes(assessment.rule.id)).map(({ assessment }) => assessment.rule.title),
    allowed: presupposed(line, book).flatMap((limit) => data.limits[limit] ?? []),
    taken: awards.filter(({ by }) => by !== null).map((award) => explainAward(award, book, words)),
    overYears:
      overYears === null
        ? null
        : say(words, 'total.overYears', {
            years: overYears.years.toFixed(),
            amount: rangeWords({ ...overYears, bound: amount.bound }, words, book.locale),
          }),
    doubts: doubts.map((doubt) => ({
      about: explainDoubt(doubt, book, words),
      readings: doubt.readings.map(({ id, cautious, amount: read }) =>
        say(words, cautious ? 'point.cautious' : 'point.other', {
          words: say(words, `reading.${id}`),
          amount: rangeWords(read, words, book.locale),
        }),
      ),
    })),
    open: missing.length === 0 ? null : say(words, 'total.missing', { n: missing.length }),
  }
}

function amountOf({ outer }: Line, amount: Amount, words: EstimateWords, book: Ready): AmountWords {
  if (outer && amount.high !== null)
    return { lead: say(words, 'amount.upTo'), ...figureOf(moneyWords(amount.high, book.locale, amount.bound)) }
  if (!isSettled(amount)) return { lead: say(words, 'amount.range'), ...figureOf(rangeWords(amount, words, book.locale)) }
  return { lead: boundLead(amount.bound, words), ...figureOf(moneyWords(amount.low, book.locale, amount.bound)) }
}

function meaningOf({ measures, missing, outer }: Line, amount: Amount, book: Ready, words: EstimateWords): string {
  if (outer) return say(words, 'total.outer')
  if (measures.length === 1) return say(words, 'total.one')
  if (isSettled(amount)) return say(words, 'total.added')
  const low = moneyWords(amount.low, book.locale, amount.bound)
  const high = amount.high === null ? say(words, 'award.open') : moneyWords(amount.high, book.locale, amount.bound)
  return say(words, missing.length === 0 ? 'total.range' : 'total.range.open', { low, high })
}

/** Yearly ceilings over two or more of these measures: the text presupposes that they are added. */
const presupposed = ({ measures }: Line, book: Ready): string[] =>
  book.limits.flatMap((limit) =>
    limit.kind === 'annual' && limit.over.filter((id) => measures.includes(id)).length > 1 ? [`${limit.policy}/${limit.id}`] : [],
  )
