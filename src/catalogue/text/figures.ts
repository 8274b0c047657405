/** A figure found in a text: [start, end). */
export interface FigureSpan {
  readonly start: number
  readonly end: number
  readonly words: string
}

/*
 * A figure: a run of digits with its unit (80万元, 5星级, 50台（套）), also inside latin tokens (5G, IPv6, 1+X), full-width (５０万元) or in
 * groups (5 000万元); a ratio 1：1; a span 2-3家, 2021—2025年; a bare 万 or 亿 number (十万); Chinese numerals with 级 年 月 日 家 个 项 倍 or by
 * 万…元, and as they stand in cheques (壹佰万元整); a fraction (三分之一, 百分之三十, 三成, 1/3).
 */
const digit = String.raw`[\d０-９]`
// Groups of three are one number where a scale or a unit follows: in 2021 100 two stand side by side.
const grouped = String.raw`${digit}{1,3}(?:[ \u00a0\u2009\u202f]${digit}{3})+(?=[百千万亿]*(?:元|美元|家|个|台|人|亩|吨|平方米|[百千万亿]))`
const number = String.raw`(?:${grouped}|${digit}+(?:[,，]${digit}{3})*(?:[.．]${digit}+)?)`
// 千 of 千瓦, 千克 and 千米 belongs to the unit.
const scale = '(?:[百万亿]|千(?![瓦克米]))*'
const money = '美元|欧元|港元|日元|英镑|元'
const areas = '平方公里|平方千米|平方米|立方米|公顷|㎡|亩'
const weights = '吨标准煤|吨|公斤|千克|千瓦时|千瓦|兆瓦时|兆瓦|公里|千米'
const latin = String.raw`(?:[KkMG]Wh?|[KMGTP]B(?:ps)?|[MG]bps|G|km|kg|m²)(?![A-Za-z])`
const counted =
  '台（套）|个（套）|个百分点|百分点|人次|星级|家|个|项|条|次|台|套|人|年|月|日|级|倍|版|号|名|周|天|期|成(?![立为果员就效熟品功长型分交])|折(?![算合扣旧叠])'
const unit = `(?:%|％|‰|${money}|${areas}|${weights}|${counted}|${latin})?`
const day = String.raw`\d{4}年\d{1,2}月(?:\d{1,2}日)?`
const span = String.raw`${number}[-—–~～－]{1,2}${number}${scale}${unit}`
const ratio = String.raw`${digit}+[:：∶]${digit}+`
const slash = String.raw`\d{1,2}/\d{1,3}(?![\d/])`
const plus = String.raw`\d+\+X`
const digits = String.raw`${number}${scale}${unit}`
const han = '[一二三四五六七八九十百千两〇零]'
const parts = `(?:[百千万]|${han}+|${digit}+)分之(?:${han}+(?:点${han}+)?|${number})`
// 一成 stands in 统一成立 and 一成不变 too; 一元化 and 二元结构 name no money.
const tenths = `${han}折(?![算合扣旧叠])|(?<!统)${han}成(?:半|${han}(?![万亿]))?(?![立为果员就效熟品功长型分交不])`
const chinese = `(?<!统)${han}+(?:[万亿]+(?:${money})?|元(?![化结论素])|亩|吨|[级年月日家个项倍])`
// 伍 stands in 队伍 too: a place or 元 must follow.
const cheque =
  '(?:[壹贰叁肆伍陆柒捌玖][拾佰仟万亿]|拾[万亿元圆])[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]*(?:[元圆]?整|[元圆])?|[壹贰叁肆伍陆柒捌玖][元圆]整?'
const figure = new RegExp([parts, day, span, ratio, slash, plus, digits, tenths, chinese, cheque].join('|'), 'gu')

/** Every figure of a text, in order; none overlaps another. */
export function findFigures(text: string): FigureSpan[] {
  return [...text.matchAll(figure)].map((found) => ({ start: found.index, end: found.index + found[0].length, words: found[0] }))
}

/** Figures in money, %, ‰ or parts of a whole say money or a share: only some uses can be true of them. */
export const isMoneyOrShare = (words: string): boolean => /(?:[元圆%％‰成折]|英镑|圆整|元整)$|分之/.test(words)

/** The first words that read as an amount or a share, which no title of ours names. */
export const amountIn = (words: string): string | null =>
  /\d[\d.,]*(?:[百千万亿]+元?|元|[%％])|[一二三四五六七八九十百千]+[万亿]元?|百分之/.exec(words)?.[0] ?? null
