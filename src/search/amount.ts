import { spoken } from '../money/numerals.ts'
import { printed, shift } from '../money/printed.ts'
import type { Span } from './match.ts'

/** A figure as a number, however it is written: 500万元, 五百万, 0.05亿, 5000000元; 30%, 三成, 百分之三十. */
export interface Amount extends Span {
  /** Canonical decimal text: yuan, or hundredths. */
  readonly value: string
  readonly unit: '元' | '%'
}

const digits = '\\d+(?:\\.\\d+)?'
const han = '[零〇一二两三四五六七八九十百千万亿]'
const money = new RegExp(`(?:${digits}(?:百万|千万|万亿|[百千万亿])?|(?=${han}*[万亿百千十])${han}{2,})(元)?`, 'gu')
const rate = new RegExp(`百分之(${han}+|${digits})|(${digits})%|([一二三四五六七八九]|${digits})成(半)?`, 'gu')
/** What is counted behind it is no money: 500万条. */
const counted = /^[条次家户个台件人亩平吨度套万亿年月日号项]/

/** Every amount of a folded text: money with 元 behind it or a 万, and parts of a hundred. */
export function amountsIn(folded: string): Amount[] {
  return [...folded.matchAll(money)].flatMap((found) => moneyAt(found, folded)).concat([...folded.matchAll(rate)].flatMap(rateAt))
}

function moneyAt({ 0: words, 1: unit, index }: RegExpExecArray, text: string): Amount[] {
  const to = index + words.length
  const bare = unit === undefined ? words : words.slice(0, -1)
  const said = printed(bare) ?? spoken(bare)
  if (said === null || said.unit !== '' || isDigitAt(text, index - 1)) return []
  if (unit === undefined && (!said.scaled || counted.test(text.slice(to)))) return []
  return [{ from: index, to, value: shift(said.value, 0), unit: '元' }]
}

function rateAt({ 0: words, 1: part, 2: percent, 3: tenths, 4: half, index }: RegExpExecArray): Amount[] {
  const to = index + words.length
  const value =
    percent ?? (part === undefined ? undefined : plain(part)) ?? (tenths === undefined ? undefined : tenthsOf(plain(tenths), half))
  return value === undefined || value === '' ? [] : [{ from: index, to, value: shift(value, 0), unit: '%' }]
}

const isDigitAt = (text: string, at: number): boolean => /[\d.]/.test(text[at] ?? '')
const plain = (words: string): string => (/^\d/.test(words) ? words : (spoken(words)?.value ?? ''))

/** 三成半 is 35%. */
const tenthsOf = (value: string, half: string | undefined): string => shift(half === undefined ? value : `${value}.5`, 1)

/** As a reader writes it: 2000万元, 3500元, 30%. */
export function sayAmount({ value, unit }: Pick<Amount, 'value' | 'unit'>, signs: { readonly wan: string; readonly yi: string }): string {
  if (unit === '%') return `${value}%`
  const whole = !value.includes('.') && value.length > 4
  if (whole && value.length > 8 && value.endsWith('0000000')) return `${shift(value, -8)}${signs.yi}元`
  return whole && value.endsWith('00') ? `${shift(value, -4)}${signs.wan}元` : `${value}元`
}

/** How texts print it: what the index may be asked for. */
export const printedForms = ({ value, unit }: Pick<Amount, 'value' | 'unit'>): string[] =>
  unit === '%' ? [`${value}%`] : [`${value}元`, `${shift(value, -4)}万`, ...(value.length > 7 ? [`${shift(value, -8)}亿`] : [])]
