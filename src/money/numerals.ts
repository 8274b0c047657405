/**
 * Amounts as people say them: 两千万, 一亿二, 3千5百万, 壹仟贰佰万元. Kept apart from `printed.ts`, since texts print digits and
 * the engine needs nothing else. No arithmetic: digits are laid in their places as text.
 */
const signs = ['〇零', '一壹弌', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
const sideBySide = new RegExp(`[${signs.slice(1).join('')}]{2}`)
const places: Readonly<Record<string, string>> = { 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿' }

/** 两千万 → 2千万; 零 stays, since it says that a place is left out. */
function inDigits(text: string): string {
  const digit = (sign: string): string => {
    const at = signs.findIndex((alike) => alike.includes(sign))
    return at > 0 ? String(at) : at === 0 ? '零' : (places[sign] ?? sign)
  }
  return Array.from(text, digit).join('')
}

/** Below ten thousand, as four digits: 3千5百 → 3500, 1百零2 → 0102, 十2 → 0012; 3千5 is 3500. Null: not said so. */
function fourDigits(said: string): string | null {
  if (/^\d{1,4}$/.test(said)) return said.padStart(4, '0')
  const next = /^(?:(\d)千(\d)|(\d)百(\d))$/.exec(said)
  if (next !== null) return next[1] === undefined ? `0${next[3] ?? ''}${next[4] ?? ''}0` : `${next[1]}${next[2] ?? ''}00`
  const found = /^(?:(\d)千)?零?(?:(\d)百)?零?(?:(\d?)(十))?零?(\d)?$/.exec(said)
  if (found === null || said === '') return null
  const [, thousands = '0', hundreds = '0', tens = '', ten, ones = '0'] = found
  return `${thousands}${hundreds}${ten === undefined ? '0' : tens || '1'}${ones}`
}

/** What an amount of this kind says: its digits, what follows them, whether a 万 or 亿 stood in it. Null: it is not one. */
export function spoken(text: string): { readonly value: string; readonly unit: string; readonly scaled: boolean } | null {
  const found = /^(?:([\d零十百千]+)亿)?(?:([\d零十百千]+)万)?([\d零十百千]*)([^\d零十百千万亿]*)$/.exec(inDigits(text.replace(/\s/g, '')))
  // 一二三万 names no places.
  if (found === null || sideBySide.test(text) || /\d\s+\d/.test(text)) return null
  const [, yi, wan, rest = '', unit = ''] = found
  const scaled = yi !== undefined || wan !== undefined
  // 一亿二, 三万五: the next place below. 1亿2 is no amount that people say.
  const below = scaled && /^\d$/.test(rest) && !/\d/.test(text.slice(-1 - unit.length))
  const parts = [yi ?? '0', wan ?? '0', below || rest === '' ? '0' : rest].map(fourDigits)
  if (parts.includes(null) || (!scaled && rest === '')) return null
  const [high = '', middle = '', low = ''] = parts.map((part) => part ?? '')
  const digits = below ? (wan === undefined ? `${high}${rest}0000000` : `${high}${middle}${rest}000`) : high + middle + low
  return { value: digits.replace(/^0+(?=\d)/, ''), unit, scaled }
}
