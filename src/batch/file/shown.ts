import { SSF, type CellObject } from '@e965/xlsx'
import { shift } from '../../money/printed.ts'
import { noValue } from './cellXml.ts'
import { formatOf } from './format.ts'
import type { Mark } from './records.ts'

/** What the reader knows of number formats; it says no types of it. */
const formats = SSF as {
  readonly is_date: (format: string) => boolean
  readonly format: (format: string, value: number) => string
  readonly parse_date_code: (
    value: number,
    options: { readonly date1904: boolean },
  ) => { readonly y: number; readonly m: number; readonly d: number } | null
}

/** What a cell shows, and what else there is to say of it. */
export interface Shown {
  readonly text: string
  readonly mark: Mark | null
}

/** One cell of a spreadsheet → what a person sees in it. @param from1904 days are counted from 1904. */
export function shownIn(cell: CellObject, from1904: boolean): Shown {
  const { t, v, w } = cell
  switch (t) {
    case 'n':
      return typeof v === 'number' ? figure(v, cell, from1904) : plain('')
    case 'e':
      return w === noValue ? never('noValue', '') : never('error', w ?? '#?')
    case 'b':
      return plain(v === true ? 'TRUE' : 'FALSE')
    case 's':
      return plain(w ?? String(v ?? ''))
    case 'd':
    case 'z':
      return plain('')
  }
}

const plain = (text: string): Shown => ({ text: text.trim(), mark: null })
const never = (kind: 'error' | 'noValue' | 'format', shown: string): Shown => ({ text: shown.trim(), mark: { kind, shown: shown.trim() } })

function figure(value: number, { z, w }: CellObject, from1904: boolean): Shown {
  // Some kinds of file say what is shown and not by which format.
  const format = typeof z === 'string' ? z : w?.endsWith('%') === true ? '0%' : w === undefined ? 'General' : '0'
  if (!Number.isFinite(value)) return never('format', w ?? '')
  if (formats.is_date(format)) return plain(dayIn(value, format, from1904) ?? w ?? '')
  const whole = decimal(value)
  if (/^(General|@|G\/通用格式)$/i.test(format)) return agreed(whole, whole, w ?? whole)
  const { by, point, format: known } = formatOf(format, value)
  const exact = shifted(whole, -by)
  if (point !== null) return agreed(whole, exact + point.after, `${Number(exact).toFixed(point.digits)}${point.after}`)
  const text = (known === format ? w : undefined) ?? formatted(known, value)
  const [, sign = '', digits = '', power, after = ''] = written.exec(text.replace(/[\s\u00a0]/g, '')) ?? []
  if (/^[¥￥]?[-－—–]$/.test(text.replace(/\s/g, '')) && value === 0) return plain('0')
  if (!agrees(Number(exact), sign, digits, power ?? '')) return never('format', text)
  return agreed(whole, `${/[¥￥]/.test(sign) ? '¥' : ''}${exact}${after.replace(/^\)/, '')}`, text)
}

/** Sign or currency, digits, power of ten, what follows. */
const written = /^([¥￥(+-]*)([\d,]*\.?\d+)(E[+-]?\d+)?(.*)$/

/** The figure shown is the one that is stored, rounded at the last digit shown. */
function agrees(stored: number, sign: string, digits: string, power: string): boolean {
  const shown = Number(digits.replace(/,/g, '') + power) * (/[-(]/.test(sign) ? -1 : 1)
  if (digits === '' || Number.isNaN(shown)) return false
  const places = (digits.split('.')[1] ?? '').length
  const most = power === '' ? 0.5 * 10 ** -places : 0
  return Math.abs(stored - shown) <= most * (1 + 1e-9) + Math.abs(stored) * 1e-14
}

/** All the digits that are stored; noted where fewer are shown. */
function agreed(whole: string, exact: string, shown: string): Shown {
  const digits = (text: string): number => Number(/-?[\d,]*\.?\d+(?:E[+-]?\d+)?/i.exec(text.replace(/[\s,]/g, ''))?.[0] ?? whole)
  const same = Math.abs(digits(exact)) === Math.abs(digits(shown))
  return { text: exact, mark: same ? null : { kind: 'rounded', shown: shown.trim() } }
}

const shifted = (figure: string, by: number): string =>
  by === 0 ? figure : figure.startsWith('-') ? `-${shift(figure.slice(1), by)}` : shift(figure, by)

function formatted(format: string, value: number): string {
  try {
    return formats.format(format, value)
  } catch {
    return ''
  }
}

/** 2025-06-01, if the format shows year, month and day. */
function dayIn(value: number, format: string, from1904: boolean): string | null {
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  const day = ['y', 'm', 'd'].every((one) => signs.includes(one)) ? formats.parse_date_code(value, { date1904: from1904 }) : null
  if (day === null) return null
  return [String(day.y), String(day.m).padStart(2, '0'), String(day.d).padStart(2, '0')].join('-')
}

/** To 15 digits, as a spreadsheet counts; never 1.2e+21: what is that large is refused as it stands. */
function decimal(value: number): string {
  if (Math.abs(value) >= 1e21) return BigInt(value).toString()
  return value !== 0 && Math.abs(value) < 1e-6 ? value.toFixed(20) : String(Number(value.toPrecision(15)))
}
