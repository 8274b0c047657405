/** Names of so many towns and wards that they say nothing without one above them. */
export const saysNothingAlone = (form: string): boolean => /^(?:[东西南北中城郊矿]|中西)区$/.test(form)

/** 中山路, 南京东路, 宝安大道, 朝阳街道, 宝安镇, 深圳区, 中山大学: a bare name is a part of that word. */
const sameWord =
  /^(?:(?:[东西南北中内外]|[一二三四五六七八九十\d]+)?(?:路|街|道|大道|大街|巷|弄|环)|[省市区县州盟旗镇乡村]|社区|大学|公园|广场|大厦)/

/** 义乌佛堂镇, 昆山前进路1号. */
const street = /[镇乡村路街巷弄]|大道|社区/
/** 江南新区, 江北开发区: no part of the county of that name. */
const zone = /^.{0,4}(?:新区|开发区|高新区|工业园|产业园|科技园)/

/**
 * Whether what follows a bare name makes another word of it. A county by its bare name alone needs a street or a village behind it,
 * or nothing: 大方科技 is not 大方县.
 */
export function isAnotherWord(rest: string, county: boolean): boolean {
  if (sameWord.test(rest)) return true
  return county && /^[\p{Script=Han}A-Za-z\d]/u.test(rest) && (zone.test(rest) || !street.test(rest))
}
