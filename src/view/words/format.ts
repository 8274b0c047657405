import { scripts, type Locale } from '../../schema/locales.ts'

/* Canonical decimal text → figures as people write them. Digits are moved as text: nothing is rounded. */

/** `"800000"` → 80万元, `"100000000"` → 1亿元, `"2000"` → 2000元, `"12345.67"` → 12,345.67元. */
export const money = (yuan: string, locale: Locale): string => `${scaled(yuan, locale)}元`

/** `"20000000"`, 条 → 2000万条. The unit comes in the script of the page. */
export const quantity = (value: string, unit: string, locale: Locale): string => `${scaled(value, locale)}${unit}`

/** `"0.3"` → 30%, `"1"` stays a ratio: 1∶1. */
export function share(rate: string): string {
  return /^\d+$/.test(rate) && rate !== '0' ? `${rate}∶1` : `${shift(rate, 2)}%`
}

/** Two digits after the point of 万 or 亿 at most, so that the figure can be read; else plain digits in groups. */
function scaled(value: string, locale: Locale): string {
  const [wan, yi] = scripts[locale].scales
  for (const [by, name] of [
    [8, yi],
    [4, wan],
  ] as const) {
    const moved = shift(value, -by)
    const [whole = '', part = ''] = moved.split('.')
    if (whole !== '0' && part.length <= 2) return `${moved}${name}`
  }
  return grouped(value)
}

/** A point that is not exact in 元, to the next 0.01万元: 约333.34万元. Reached, never just missed. */
export function roundedUp(yuan: string, locale: Locale): { readonly words: string; readonly exact: boolean } {
  const moved = shift(yuan, -4)
  const [whole = '0', part = ''] = moved.split('.')
  if (part.length <= 2) return { words: money(yuan, locale), exact: true }
  const up = String(BigInt(whole + part.slice(0, 2)) + 1n).padStart(3, '0')
  return { words: `${tidy(`${up.slice(0, -2)}.${up.slice(-2)}`)}${scripts[locale].scales[0]}元`, exact: false }
}

const grouped = (value: string): string => {
  const [whole = '', part] = value.split('.')
  const groups = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return part === undefined ? groups : `${groups}.${part}`
}

function shift(value: string, by: number): string {
  const [whole = '', part = ''] = value.split('.')
  if (by >= 0) return tidy(`${whole}${part.slice(0, by).padEnd(by, '0')}.${part.slice(by)}`)
  const long = whole.padStart(1 - by, '0')
  return tidy(`${long.slice(0, by)}.${long.slice(by)}${part}`)
}

const tidy = (text: string): string =>
  text
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0*$/, '$1')
    .replace(/\.$/, '')
