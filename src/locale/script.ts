import { ConverterFactory, Locale as Scripts } from 'opencc-js'
import type { Locale } from '../schema/locales.ts'
import { inEach } from './segments.ts'

/**
 * Reviewed words, on the side of the result: what the general tables get wrong or write in two ways.
 * Every pair keeps its length, so that offsets hold in both scripts.
 */
export const reviewed: readonly (readonly [converted: string, ours: string])[] = [
  ['併為', '並為'],
  ['權併', '權並'],
  ['佈', '布'],
  // after a figure and 家 the tables leave it: 2000家制造业企业
  ['制造', '製造'],
  // no text of ours counts animals; the tables do after 是 and 多
  ['隻', '只'],
  ['傢俱', '家具'],
  ['標桿', '標杆'],
  // 本里 is a measure of length to the tables
  ['文本里', '文本裡'],
  ['摺合', '折合'],
  ['地名錶', '地名表'],
  ['只舍不', '只捨不'],
  // what is drawn up, never a number of posts
  ['編制', '編製'],
  ['臺（套）', '台（套）'],
  ['臺（含）', '台（含）'],
]

/** 台 counts machines, after a figure or as a unit alone; 平臺 and 臺灣 keep 臺. */
const counted = /(?:\d[万萬千百]?|每)臺(?!灣)|^臺$/g

const toTw = ConverterFactory(Scripts.from.cn ?? [], Scripts.to.tw ?? [])
const override = ConverterFactory([reviewed.map(([converted, ours]): [string, string] => [converted, ours])])
const toCn = ConverterFactory(Scripts.from.tw ?? [], Scripts.to.cn ?? [])

/** 简体 → 繁體, characters only (`tw`, never `twp`): 项目 stays 項目, 信息 stays 信息. */
export function traditional(text: string): string {
  return override(toTw(text)).replace(counted, (found) => found.replace('臺', '台'))
}

export type Conversion = (text: string) => string
const asWritten: Conversion = (text) => text

/** From 简体 into a script, and back: the one thing a new script brings beside its line in `locales.ts`. */
export const conversions: Readonly<Record<Locale, { readonly to: Conversion; readonly back: Conversion }>> = {
  'zh-Hans': { to: asWritten, back: asWritten },
  'zh-Hant': { to: traditional, back: toCn },
}

export const scriptOf: Readonly<Record<Locale, Conversion>> = inEach((locale) => conversions[locale].to)

/** Any script → 简体: for the tests, for search, for texts received in 繁體. */
export const simplified: Conversion = (text) => Object.values(conversions).reduce((said, { back }) => back(said), text)
