/** A figure found in a text: [start, end). */
export interface FigureSpan {
  readonly start: number
  readonly end: number
  readonly words: string
}

/*
 * A figure: a run of digits with its unit (80万元, 5星级, 50台（套）), also inside latin tokens (5G, IPv6, 1+X); a ratio 1：1;
 * a span 2-3家, 2021—2025年; a bare 万 or 亿 number (十万); Chinese numerals with 级 年 月 日 家 个 项 倍 or 万…元.
 */
const number = String.raw`\d+(?:[,，]\d{3})*(?:\.\d+)?`
const scale = '[百千万亿]*'
const unit = String.raw`(?:%|％|元|台（套）|个（套）|人次|平方米|星级|家|个|项|条|次|台|套|人|年|月|日|级|倍|版|号|名|周|天|期|G(?![A-Za-z]))?`
const day = String.raw`\d{4}年\d{1,2}月(?:\d{1,2}日)?`
const span = String.raw`${number}[-—–~～－]{1,2}${number}${scale}${unit}`
const ratio = String.raw`\d+[:：∶]\d+`
const plus = String.raw`\d+\+X`
const digits = String.raw`${number}${scale}${unit}`
const han = '[一二三四五六七八九十百千两〇零]'
const chinese = `(?<!统)${han}+(?:[万亿]+元?|[级年月日家个项倍])`
const figure = new RegExp([day, span, ratio, plus, digits, chinese].join('|'), 'gu')

/** Every figure of a text, in order; none overlaps another. */
export function findFigures(text: string): FigureSpan[] {
  return [...text.matchAll(figure)].map((found) => ({ start: found.index, end: found.index + found[0].length, words: found[0] }))
}

/** Figures in 元 or % say money or a share: only some uses can be true of them. */
export const isMoneyOrShare = (words: string): boolean => /[元%％]$/.test(words)
