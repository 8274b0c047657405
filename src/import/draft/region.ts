import { tableOf, nameOf, placeOf, type PlaceTable } from '../../places/index.ts'
import { placeFileIn } from '../../places/made/placeFile.ts'
import { memo } from '../../memo/memo.ts'
import { guess, type Value } from './yaml.ts'

/** Whose text it is: the place that its title, its issuer or its first words name. */
export function regionOf(words: readonly string[], known: ReadonlySet<string>, takesNew: boolean): Value {
  const table = places(names)
  // 广西加快…: a title names its place first, mostly without the word that says what kind of place it is.
  const [title = ''] = words
  const first = placeOf(title.replace(/^(?:关于)?(?:印发|修订|支持|加快|推进|推动|促进|进一步)*《?/, ''), table)
  if (first.kind === 'one') return guess(regionValue(first.code, known, takesNew, table), '哪里的文本：核对')
  for (const text of words)
    for (const name of text.match(/[\p{Script=Han}]{2,7}?(?:自治区|自治州|自治县|省|市|区|县|旗)/gu) ?? []) {
      const code = codeIn(name, table)
      if (code !== null) return guess(regionValue(code, known, takesNew, table), '哪里的文本：核对')
    }
  return guess('todo', '哪里的文本：六位代码，没有代码的写在它的上一级之下')
}

/** All names are put together once a process. */
const names = { locale: 'zh-Hans' } as const
const places = memo(({ locale }: typeof names): PlaceTable => tableOf(placeFileIn(locale)))

/** A name may stand behind other words: 加快苏州市. */
function codeIn(name: string, table: PlaceTable): string | null {
  for (let at = 0; at < name.length - 1; at++) {
    const read = placeOf(name.slice(at), table)
    if (read.kind === 'one') return read.code
  }
  return null
}

function regionValue(code: string, known: ReadonlySet<string>, takesNew: boolean, table: PlaceTable): Value {
  if (known.has(code) || !takesNew) return code
  const upper = upperOf(code, table)
  const words = nameOf(code, table)
  return { id: code, words, short: shortOf(words), parent: upper === null ? undefined : regionValue(upper, known, takesNew, table) }
}

/** 450205 → 450200 → 450000. */
function upperOf(code: string, table: PlaceTable): string | null {
  if (code.endsWith('0000')) return null
  const city = `${code.slice(0, 4)}00`
  if (city !== code && table.names.has(city)) return city
  return `${code.slice(0, 2)}0000`
}

const shortOf = (words: string): string =>
  /([\p{Script=Han}]{2,6}?)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|区|县)?$/u.exec(words.replace(/^.*[省市](?=.)/u, ''))?.[1] ??
  words
