import type { FigureSpan } from '../../catalogue/index.ts'
import { plain } from '../../money/printed.ts'
import { printedShare } from '../../schema/quote.ts'
import type { Sentence } from './sentences.ts'

/* What stands around a figure of a sentence: what it is of, and what it says. */

export type Sign = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan'

export const isAmount = ({ words }: FigureSpan): boolean => /^[\d.]+[百千万亿]*元$/.test(plain(words))
/** What the reader of content takes as a rate: 30%, and ‰ or parts where it knows them. */
export const isRate = ({ words }: FigureSpan): boolean => /[%％‰成]|分之/.test(words) && printedShare.safeParse(rateOf(words)).success
export const isRatio = ({ words }: FigureSpan): boolean => /^\d+[:：∶]1$/.test(words)
export const rateOf = (words: string): string => plain(words)

/** Words of the phrase that lead to a figure. */
export function leading({ words, start }: Sentence, figure: FigureSpan): string {
  const before = words.slice(0, figure.start - start)
  return before.slice(Math.max(...['，', '；', '：', '\n'].map((mark) => before.lastIndexOf(mark))) + 1)
}
export const following = ({ words, start }: Sentence, figure: FigureSpan): string => words.slice(figure.end - start)
const isCeiling = (lead: string): boolean => /不超过|不高于|最高/.test(lead)
export const bound = (lead: string): string => (isCeiling(lead) ? 'upTo' : 'exact')

/** A figure that says when, not how much: followed by 以上, or behind 超过 达到 不低于. */
export function thresholdSign(sentence: Sentence, figure: FigureSpan): Sign | null {
  const [lead, rest] = [leading(sentence, figure), following(sentence, figure)]
  // 不低于10%的资金支持: how much at least, not when.
  if (/^的?(?:资金|奖|补|支持|比例|标准|配套|贴息)/.test(rest)) return null
  if (/^(?:（含）|\(含\))?(?:及|（含）)?以上|^（含）/.test(rest)) return 'atLeast'
  if (/^(?:（含）)?(?:及)?(?:以下|以内)/.test(rest)) return 'atMost'
  if (/(?<!不)(?:首次)?(?:超过|高于|突破|大于|超)$/.test(lead)) return 'moreThan'
  if (/(?:达到?|不低于|不少于|满|首次达到)$/.test(lead)) return 'atLeast'
  if (/(?:低于|不满|少于|小于)$/.test(lead)) return 'lessThan'
  return null
}
/** 对初次认定为国家、省级企业技术中心的企业: the last names that 、 parts. */
export function classesBefore(words: string, count: number): string[] {
  const parts = words
    .replace(/[，,]\s*$/, '')
    .split(/[、和及]/)
    .slice(-count)
  return parts.map((part, i) => {
    const tail =
      i === 0 ? (/(?:为|对|的|得|获评|认定|通过|被|是|纳入|入选|含)([^为对的得被是]{1,12})$/.exec(part)?.[1] ?? part.slice(-6)) : part
    return (
      i === parts.length - 1
        ? (/^(?:国家级|省级|市级|区级|县级|国家|省|市|[一二三四五六七八九]级|[一二三]等奖?)/.exec(tail)?.[0] ?? tail.slice(0, 8))
        : tail
    ).trim()
  })
}

/** 10万元—100万元: the figure behind the dash. */
export function upperEnd({ words, start }: Sentence, figure: FigureSpan, all: readonly FigureSpan[]): FigureSpan {
  const next = all.find((each) => each.start > figure.end)
  return next !== undefined && /^[-—–~～－至到]{1,2}$/.test(words.slice(figure.end - start, next.start - start)) ? next : figure
}

const bases =
  /([\p{Script=Han}（）]{0,16}?(?:投资额度|投资总额|总投资金额|总投资额|投资额|总投资|投资|总额|金额|额度|额|费用|经费|合同款|价款|贷款|收入|产值|成本|租金|价格|税收|注册资金|资金|总投入|投入|支出|部分|费))/gu

/** What the rate is of, by the words before it: the nearest, in its own phrase if there is one. */
export function baseIn(sentence: Sentence, rate: FigureSpan): string | null {
  const lead = leading(sentence, rate)
  const before = sentence.words.slice(0, rate.start - sentence.start)
  const found = [...lead.matchAll(bases)].at(-1)?.[1] ?? [...before.matchAll(bases)].at(-1)?.[1]
  if (found === undefined) return null
  const bare = found.replace(/^.*(?:按照?|不超过|不高于|给予|以其?|对其?|将|为|的(?=.{2}))/u, '').replace(/^其/, '')
  return bare.length < 2 ? null : bare
}

/** What a number counts: the words right before it. */
export function nameBefore(sentence: Sentence, figure: FigureSpan | undefined): string {
  if (figure === undefined) return '数量'
  const lead = leading(sentence, figure).replace(/(?:首次)?(?:达到?|超过?|高于|突破|不低于|不少于|满|在|为|累计)+$/, '')
  return /([\p{Script=Han}（）]{2,14})$/u.exec(lead)?.[1]?.replace(/^.*[对的且]/u, '') || '数量'
}
