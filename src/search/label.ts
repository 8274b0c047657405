import type { Span } from './match.ts'

/** The number of a clause as one cites it: 四（五）, 第六条, 三（二）1, 附件第3项. */
export interface Label extends Span {
  /** 4.5, annex.3 */
  readonly key: string
  /** Only the innermost number was said: （五）. */
  readonly inner: boolean
}

const number = '[一二三四五六七八九十百]{1,4}|\\d{1,3}'
const forms = new RegExp(
  `附件\\d?(?:第|的|之)?(?<annex>${number})[项条款]` +
    `|第(?<article>${number})[条项点](?:第?[(]?(?<under>${number})[)]?[款项])?` +
    `|(?<outer>${number})?[、.]?[(](?<inner>${number})[)](?<last>\\d{1,2}(?![\\d.%]))?`,
  'gu',
)

/** Every label in a folded text. */
export function labelsIn(folded: string): Label[] {
  return [...folded.matchAll(forms)].flatMap(({ 0: words, index, groups = {} }) => {
    const { annex, article, under, outer, inner, last } = groups
    const parts = annex === undefined ? [outer, article, inner, under, last] : [annex]
    const said = parts.flatMap((part) => (part === undefined ? [] : [valueOf(part)]))
    const key = [...(annex === undefined ? [] : ['annex']), ...said].join('.')
    return [{ from: index, to: index + words.length, key, inner: inner !== undefined && outer === undefined }]
  })
}

/** The key of a printed label (三（二）1, folded), empty where it is no number. */
export function keyOf(folded: string): string {
  const annex = /^附件第?(\d+)项$/.exec(folded)
  if (annex !== null) return `annex.${annex[1] ?? ''}`
  const bare = folded.replace(/^第(.+)[条章]$/u, '$1')
  const parts = bare.match(new RegExp(number, 'gu')) ?? []
  return parts.join('') === bare.replace(/[()、.]/g, '') ? parts.map(valueOf).join('.') : ''
}

export const answers = (own: string, { key, inner }: Pick<Label, 'key' | 'inner'>): boolean =>
  own === key || (inner && !own.startsWith('annex') && own.endsWith(`.${key}`))

/** 二十三 → 23 */
function valueOf(words: string): string {
  if (/^\d/.test(words)) return words
  const [, hundreds, tens, ten, ones] = /^(?:(.)百)?(?:(.)?(十))?(.)?$/u.exec(words) ?? []
  const one = (sign: string | undefined): string => String(Math.max(0, '零一二三四五六七八九'.indexOf(sign ?? '零')))
  return `${hundreds === undefined ? '' : one(hundreds)}${ten === undefined ? (hundreds === undefined ? '' : '0') : one(tens ?? '一')}${one(ones)}`
}
