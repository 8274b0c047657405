/**
 * Amounts as people say them: 两千万, 一亿二, 3千5百万. Kept apart from `printed.ts`, since texts print digits and the engine needs
 * nothing else. No arithmetic: digits are laid in their places as text.
 */
const signs = '零一二三四五六七八九'
const alike = '两二兩二〇零萬万億亿'
const inSigns = (text: string): string => text.replace(/[两兩〇萬億]/g, (sign) => alike[alike.indexOf(sign) + 1] ?? sign)
/** 二千万 → 2千万; 零 stays, since it says that a place is left out. */
const inDigits = (text: string): string => text.replace(/[一二三四五六七八九]/g, (sign) => String(signs.indexOf(sign)))

/** Below ten thousand, as four digits: 3千5百 → 3500, 1百零2 → 0102, 十2 → 0012; 3千5 is 3500. Null: not said so. */
function fourDigits(said: string): string | null {
  if (/^\d{1,4}$/.test(said)) return said.padStart(4, '0')
  const found = /^(?:(\d)千)?零?(?:(\d)百)?零?(?:(\d?)(十))?零?(\d)?$/.exec(said)
  if (found === null || said === '') return null
  const [, thousands = '0', hundreds, tens, ten, ones = '0'] = found
  // 3千5, 2百5: the place below.
  if (/[千百]\d$/.test(said)) return hundreds === undefined ? `${thousands}${ones}00` : `${thousands}${hundreds}${ones}0`
  return `${thousands}${hundreds ?? '0'}${ten === undefined ? '0' : tens || '1'}${ones}`
}

/** What an amount of this kind says: its digits, what follows them, whether a 万 or 亿 stood in it. Null: it is not one. */
export function spoken(text: string): { readonly value: string; readonly unit: string; readonly scaled: boolean } | null {
  const said = inSigns(text.trim())
  const found = /^(?:([\d零十百千]+)亿)?(?:([\d零十百千]+)万)?([\d零十百千]*)([^\d零十百千万亿]*)$/.exec(inDigits(said))
  // 一二三万 names no places.
  if (found === null || /[一二三四五六七八九]{2}/.test(said)) return null
  const [, yi, wan, rest = '', unit = ''] = found
  const scaled = (yi ?? wan) !== undefined
  // 一亿二, 三万五: the place below. 1亿2 is no amount that people say.
  const below = scaled && /^\d$/.test(rest)
  if (below && /\d/.test(said.slice(-1 - unit.length))) return null
  const parts = [yi, wan, below ? '' : rest].map((part) => fourDigits(part || '0'))
  if (below) parts[wan === undefined ? 1 : 2] = `${rest}000`
  return parts.includes(null) || (!scaled && rest === '') ? null : { value: parts.join('').replace(/^0+(?=\d)/, ''), unit, scaled }
}
