import type { SearchNames } from '../schema/search.ts'
import type { Fold } from './fold.ts'

/** A name that is no word of a text: what it names, and what a chip says. */
export interface Named {
  readonly kind: 'region' | 'text'
  readonly id: string
  readonly words: string
}
export interface Number {
  readonly id: string
  readonly words: string
  readonly issuer: string
  readonly year: string
  readonly n: string
}
export interface Names {
  /** By folded words; two that bear one name are both meant. */
  readonly named: ReadonlyMap<string, readonly Named[]>
  readonly numbers: readonly Number[]
}

export function namesOf({ regions, texts }: SearchNames, fold: Fold): Names {
  const named = new Map<string, Named[]>()
  const put = (words: string, one: Named): void => {
    const key = fold(words).text
    const before = named.get(key) ?? []
    if (key.length > 1 && !before.some(({ kind, id }) => kind === one.kind && id === one.id)) named.set(key, [...before, one])
  }
  for (const { code, words, short } of regions) {
    const one: Named = { kind: 'region', id: code, words: short }
    // 广西壮族自治区, 广西, 广西区; 深圳市宝安区, 宝安, 宝安区
    const full = words.includes('自治区') ? [`${short}自治区`] : []
    for (const said of [words, short, short + words.slice(-1), ...full]) put(said, one)
  }
  const placeOf = new Map(regions.map(({ code, short }) => [code, short]))
  for (const { id, title, short, regions: codes, year } of texts) {
    const one: Named = { kind: 'text', id, words: short }
    const inner = /《(.+)》/u.exec(title)?.[1] ?? title
    for (const said of [title, inner, short].flatMap((name) => [name, name.replace(/[（(][^（）()]*[)）]/gu, '')])) put(said, one)
    const place = placeOf.get(codes[0] ?? '') ?? ''
    if (year !== '') for (const said of [`${place}${year}`, `${place}${year}年`, `${year}${place}`, `${year}年${place}`]) put(said, one)
  }
  const numbers = texts.flatMap(({ id, short, number }): Number[] => {
    const [, issuer = '', year = '', n = ''] = /^(.*)\((\d{4})\)第?(\d+)号$/u.exec(fold(number).text) ?? []
    return n === '' ? [] : [{ id, words: number === '' ? short : number, issuer, year, n }]
  })
  return { named, numbers }
}

const said = /(\p{Script=Han}*)\(?((?:19|20)\d\d)\)?年?[-第 ]?(\d{1,4})(号文?)?/gu

/** Document numbers in what was typed, in loose forms: 规范〔2020〕9号, 2020年9号, 规范2020-9. */
export function numbersIn(
  folded: string,
  numbers: readonly Number[],
): { readonly from: number; readonly to: number; readonly texts: readonly Number[] }[] {
  return [...folded.matchAll(said)].flatMap(({ 0: words, 1: before = '', 2: year, 3: n, 4: sign, index }) => {
    const alike = numbers.filter((one) => one.year === year && one.n === n)
    const shared = Math.max(0, ...alike.map(({ issuer }) => sharedEnd(before, issuer)))
    if (alike.length === 0 || (sign === undefined && shared < 2)) return []
    const texts = alike.filter(({ issuer }) => sharedEnd(before, issuer) === shared)
    return [{ from: index + before.length - shared, to: index + words.length, texts }]
  })
}

/** How many characters at their ends are the same. */
function sharedEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1
  return n
}
