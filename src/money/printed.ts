/**
 * Figures as people and texts print them → canonical decimal text. Used for content files, the
 * headless door and the form, so that 80万元 means the same everywhere. No floats: digits are shifted as text.
 */

const fullWidth = /[０-９．，％：／]/g
/** Full-width digits and signs → half width; spaces, thousands separators dropped. */
export function plain(text: string): string {
  return text
    .replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/∶/g, ':')
    .replace(/[\s\u00a0\u3000]/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
}

const scales: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  百萬: 6,
  千万: 7,
  千萬: 7,
  亿: 8,
  億: 8,
  万亿: 12,
  萬億: 12,
}
/** Two figures with only room between them, as two cells are pasted: never one figure. */
const cells = /[\d０-９](?=[,，]*\s)[\s,，]+[\d０-９.．]/
// 千 of 千瓦时, 千克 and 千米 belongs to the unit.
const figure = /^(\d+(?:\.\d+)?|\.\d+)(百万|百萬|千万|千萬|万亿|萬億|千(?![瓦克米])|[百万萬亿億])?(.*)$/

/** Shifts a decimal text by powers of ten and strips idle zeros: shift("1.2", 8) = "120000000". */
export function shift(digits: string, by: number): string {
  const [whole = '', part = ''] = digits.split('.')
  const moved = by >= 0 ? whole + part.slice(0, by).padEnd(by, '0') : whole.padStart(1 - by, '0').slice(0, by)
  const rest = by >= 0 ? part.slice(by) : whole.padStart(1 - by, '0').slice(by) + part
  const left = moved.replace(/^0+(?=\d)/, '') || '0'
  const right = rest.replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}

export interface Printed {
  /** Canonical decimal text in the base unit. */
  readonly value: string
  /** What follows the figure: 元, 家, 平方米, %… ('' if nothing). */
  readonly unit: string
  /** Whether a 万 or 亿 stood in it. */
  readonly scaled: boolean
}

/** `"1.2亿元"` → {value: "120000000", unit: "元"}; null when the text is not one figure. */
export function printed(text: string): Printed | null {
  const found = figure.exec(plain(text))
  if (found === null || cells.test(text)) return null
  const [, digits = '', scale = '', unit = ''] = found
  const by = scales[scale]
  if (by === undefined) return null
  return { value: shift(digits.startsWith('.') ? `0${digits}` : digits, by), unit, scaled: scale !== '' }
}

/** `"15%"` → "0.15", `"8‰"` → "0.008", `"1:1"` → "1"; null otherwise. */
export function printedRate(text: string): string | null {
  const clean = plain(text)
  const ratio = /^(\d+):(\d+)$/.exec(clean)
  if (ratio !== null) return ratio[2] === '1' ? shift(ratio[1] ?? '', 0) : null
  const part = /^(\d+(?:\.\d+)?)([%‰])$/.exec(clean)
  return part === null ? null : shift(part[1] ?? '', part[2] === '%' ? -2 : -3)
}

/** `"80万元"` → "800000"; null unless the unit 元 is printed. */
export function printedMoney(text: string): string | null {
  const found = printed(text)
  return found !== null && found.unit === '元' ? found.value : null
}
