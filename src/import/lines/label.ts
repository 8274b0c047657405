/** The numbers that texts print before what they say, from the outermost kind to the innermost. */
export const styles = ['part', 'chapter', 'section', 'article', 'han', 'hanParen', 'dotted', 'point', 'pointParen', 'circle'] as const
export type Style = (typeof styles)[number]

export interface Label {
  readonly style: Style
  /** Its number; of 1.2.3 the last one. */
  readonly number: number
  /** As printed: （一）, 第 1 0 条, 1、 */
  readonly printed: string
  /** All numbers of 1.2.3; of 第三条之一 3 and 1. */
  readonly numbers: readonly number[]
  /** The number alone can be a year, a share or a page: it is a label only where it comes in turn. */
  readonly weak: boolean
}

const figures = '[\\d０-９]{1,3}'
const spread = '[\\d０-９一二三四五六七八九十百零〇](?:[\\s\\u3000]*[\\d０-９一二三四五六七八九十百零〇])*'
const han = '[一二三四五六七八九十百零〇]{1,5}'

// （一）项、（二）项 are cited; （一）项目建设 is a label.
const notCited = '(?![项款](?:[、，。；至和及规所的中]|$)|[至、和][（(第])'

const ordinal = new RegExp(`^第[\\s\\u3000]*(${spread})[\\s\\u3000]*(编|篇|部分|章|节|条)(?:之(${han}))?`)
const patterns: readonly { readonly style: Style; readonly pattern: RegExp; readonly weak?: true }[] = [
  { style: 'hanParen', pattern: new RegExp(`^[（(][\\s\\u3000]*(${han})[\\s\\u3000]*[）)]${notCited}[、.．]?`) },
  { style: 'han', pattern: new RegExp(`^(${han})[\\s\\u3000]*[、.．](?![\\s\\u3000]*[一二三四五六七八九十]+[、级类等])`) },
  { style: 'pointParen', pattern: new RegExp(`^[（(][\\s\\u3000]*(${figures})[\\s\\u3000]*[）)]${notCited}[、.．]?`) },
  { style: 'pointParen', pattern: new RegExp(`^(${figures})[）)][、.．]?`) },
  { style: 'dotted', pattern: /^(\d{1,2}(?:[.．]\d{1,2})+)(?![\d.．%％‰万亿元年月倍个家级])[、.．]?/, weak: true },
  { style: 'point', pattern: new RegExp(`^(${figures})[\\s\\u3000]*(?:[.．](?![\\d０-９])|、(?![\\d０-９]+[、.．]))`) },
]
const signs: readonly { readonly style: Style; readonly from: string; readonly to: string }[] = [
  { style: 'circle', from: '①', to: '⑳' },
  { style: 'circle', from: '❶', to: '❿' },
  { style: 'pointParen', from: '⑴', to: '⒇' },
  { style: 'point', from: '⒈', to: '⒛' },
  { style: 'hanParen', from: '㈠', to: '㈩' },
]
const ordinals: Readonly<Record<string, Style>> = { 编: 'part', 篇: 'part', 部分: 'part', 章: 'chapter', 节: 'section', 条: 'article' }

/** The label a line begins with, or none. What follows may show it to be a reference: 第三条规定的, （一）项. */
export function labelOf(line: string): Label | null {
  const [first = ''] = line
  const sign = signs.find(({ from, to }) => first >= from && first <= to)
  if (sign !== undefined) {
    const number = first.charCodeAt(0) - sign.from.charCodeAt(0) + 1
    return { style: sign.style, number, printed: first, numbers: [number], weak: false }
  }
  const article = ordinal.exec(line)
  if (article !== null) {
    const [printed, number = '', kind = '', beside] = article
    const style = ordinals[kind]
    if (style === undefined || refers(line.slice(printed.length), style)) return null
    const numbers = [arabic(number), ...(beside === undefined ? [] : [arabic(beside)])]
    return { style, number: numbers[0] ?? 0, printed, numbers, weak: false }
  }
  for (const { style, pattern, weak } of patterns) {
    const [printed, number = ''] = pattern.exec(line) ?? []
    if (printed === undefined) continue
    const numbers = number.split(/[.．]/).map(arabic)
    return { style, number: numbers.at(-1) ?? 0, printed, numbers, weak: weak ?? false }
  }
  return null
}

/** 第三条规定的, 第二条至第五条, 第一条第（二）项, 第一章的: words about it and not itself. */
function refers(rest: string, style: Style): boolean {
  if (
    /^(?:第|[（(][一二三四五六七八九十\d]+[）)][项款]|至第|、第|和第|或第|规定|所列|所称|所述|所指|中的|中所|的|[项款](?:[、，。；至和及规所的中]|$))/.test(
      rest,
    )
  )
    return true
  return style !== 'article' && rest !== '' && !/^[\s\u3000：:、]|^[\p{Script=Han}“《（]/u.test(rest)
}

const hanDigits = '零一二三四五六七八九'

/** 十六, 1 0, １２, 一百零三 → a number. */
export function arabic(text: string): number {
  const plain = text
    .replace(/[\s\u3000]/g, '')
    .replace(/〇/g, '零')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^\d+$/.test(plain)) return parseInt(plain, 10)
  if (!/[十百]/.test(plain)) return Array.from(plain).reduce((sum, letter) => sum * 10 + Math.max(0, hanDigits.indexOf(letter)), 0)
  const [, hundreds = '', tens, ones = ''] = /^(?:(.)百)?零?(?:(.?)十)?零?(.?)$/.exec(plain) ?? []
  const digit = (letter: string): number => Math.max(0, hanDigits.indexOf(letter))
  return digit(hundreds) * 100 + (tens === undefined ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones)
}
