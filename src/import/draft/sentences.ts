import type { FigureSpan } from '../../catalogue/index.ts'
import type { ClauseText } from './clause.ts'

/** A sentence of a clause: [start, end) without its last mark. */
export interface Sentence {
  readonly clause: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly figures: readonly FigureSpan[]
}

/** The sentences of a clause, its label and heading left out. ； parts what pays by itself. */
export function sentencesOf({ id, block, text, figures }: ClauseText): Sentence[] {
  const found: Sentence[] = []
  let start = block.label?.length ?? 0
  for (let at = start; at <= text.length; at++) {
    const mark = text[at]
    if (mark !== undefined && !/[。；！？\n]/.test(mark)) continue
    while (/[\s\u3000”’）)]/.test(text[start] ?? '') && start < at) start++
    if (at > start) {
      const inside = figures.filter((figure) => figure.start >= start && figure.end <= at)
      found.push({ clause: id, start, end: at, words: text.slice(start, at), figures: inside })
    }
    start = at + 1
  }
  return found
}

/** The text's own words for what it gives. The longest comes first. */
export const supports = [
  '租金奖励',
  '配套奖励',
  '消费券补贴',
  '贷款贴息',
  '贴息奖励',
  '奖励支持',
  '资金支持',
  '资金补助',
  '资金奖励',
  '以奖代补',
  '消费券',
  '奖补',
  '奖励',
  '补助',
  '补贴',
  '资助',
  '贴息',
  '配套',
  '扶持',
  '支持',
] as const
export const supportIn = (words: string): string => supports.find((support) => words.includes(support)) ?? '支持'

const gives = /给予|予以|奖励|补助|补贴|资助|奖补|贴息|配套|兑付|兑现|减免|免收|免征|抵扣|发放|追加|支付|承担|一事一议|一企一策/
const money = /[元圆%％‰成折]$|分之|^\d+[:：∶]\d+$|英镑$|[元圆]整$/
/** What it forbids, counts or plans is no benefit. */
const isNone =
  /^(?:设立|安排|建立|成立).{0,30}(?:资金|基金|机制|小组)|(?:不再|不得|停止|取消|追回|收回)(?:给予|享受|奖励|补助|补贴|发放)?|(?:负责|解释|施行|废止|有效期)/

/** Whether a sentence pays: it gives, and says how much or that something else will say so. */
export function pays({ words, figures }: Sentence): boolean {
  if (!gives.test(words) || isNone.test(words)) return false
  return (
    figures.some((figure) => money.test(figure.words)) ||
    /(?:给予|予以|享受).{0,20}(?:奖励|补助|补贴|资助|支持|奖补|贴息|扶持)|一事一议|一企一策|免收|减免|免征/.test(words)
  )
}

/** 支持, 鼓励 with neither figure nor gift: read by a person, drafted by nobody. */
export const encourages = ({ words }: Sentence): boolean => /^(?:支持|鼓励|引导|推动|加大)|(?:鼓励|支持).{2,}/.test(words)
