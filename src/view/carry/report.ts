import { say } from '../../locale/say.ts'
import type { EstimateWords } from '../../locale/estimate/handed.ts'
import { factLine, oneLine, sourceLines } from './plainText.ts'
import type { Carried, CarriedResult } from './carried.ts'

/** What is reported of. */
export interface Reported {
  readonly result: CarriedResult
  /** Verbatim; none where they could not be had. */
  readonly quotes: readonly string[]
  /** Of the clause, whole. */
  readonly address: string
  /** What the person finds wrong; '' leaves the place for it. */
  readonly wrong: string
}

/** 发现错误 of one result, as text to be sent: what is wrong with what, the words it is computed by, what it came to on which answers. */
export function toReport(taken: Carried, { result, quotes, address, wrong }: Reported, words: EstimateWords): string {
  const { id, heading, tag, policy, clause, status, amount, why } = result
  return [
    say(words, 'report.line.result', { title: heading, tag, id }),
    say(words, 'report.line.wrong', { wrong }),
    say(words, 'report.line.clause', { policy, clause, address }),
    ...quotes.map((quote) => say(words, 'report.line.quote', { quote })),
    say(words, 'report.line.amount', { amount: amount === '' ? status : `${amount}，${status}`, why }),
    factLine(taken, words),
    ...sourceLines(taken, words),
  ]
    .map(oneLine)
    .join('\n')
}

/**
 * Where reports go, as a link.
 * @param to REPORT_TO of the build: an e-mail address or the address of a page
 * @throws where it is neither
 */
export function reportHref(to: string | undefined): string | null {
  if (to === undefined || to === '') return null
  if (/^https:\/\/\S+$/.test(to)) return to
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/.test(to)) return `mailto:${to}`
  throw new Error(`REPORT_TO 是“${to}”，要写成电子邮箱（name@example.org）或以 https:// 开头的网址`)
}
