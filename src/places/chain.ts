import { liesIn } from './codes.ts'
import type { PlaceTable } from './table.ts'

/** Names one after the other, each a part of the one before, as far as they go. */
export interface Chain {
  /** Where it ends in the folded text. */
  readonly end: number
  /** Every place its last name may mean. */
  readonly codes: readonly string[]
}

/** Stands between two names and says nothing: 广西（南宁）, 重庆市市辖区渝中区. */
const between = /^(?:[\s,.·:;/\\|_<>()[\]{}【】〔〕"'“”‘’~\-—–、。]|市辖区|(?:省|自治区)直辖县级行政(?:区划|单位))+/
/** Stands before all names. */
const before = /^(?:中华人民共和国|中国)(?=.)/
/** What follows a bare name as a part of the same word: 中山路, 南京东路, 宝安大道, 朝阳街道, 宝安镇, 深圳大学. */
const sameWord =
  /^(?:(?:[东西南北中内外]|[一二三四五六七八九十\d]+)?(?:路|街|道|大道|大街|巷|弄|环)|[省市区县州盟旗镇乡村]|社区|大学|公园|广场|大厦)/

/** The longest chain of names from the left; null where the text begins with none. */
export function chainIn(text: string, table: PlaceTable): Chain | null {
  const start = (before.exec(text)?.[0] ?? '').length + (between.exec(text.replace(before, ''))?.[0] ?? '').length
  return longest(start, null, text, table)
}

function longest(from: number, above: readonly string[] | null, text: string, table: PlaceTable): Chain | null {
  const at = above === null ? from : from + (between.exec(text.slice(from))?.[0] ?? '').length
  let best: Chain | null = null
  for (let end = Math.min(text.length, at + table.longest); end > at + 1; end -= 1) {
    const found = meant(text.slice(at, end), above, table)
    if (found === null) continue
    const own = found.bare && sameWord.test(text.slice(end)) ? null : { end, codes: found.codes }
    const chain = longest(end, found.codes, text, table) ?? own
    if (chain !== null && chain.end > (best?.end ?? 0)) best = chain
  }
  return best
}

/** Who is meant by a form below these places; a place said twice (北京北京市) is the same place. */
function meant(form: string, above: readonly string[] | null, { bearers }: PlaceTable): { bare: boolean; codes: readonly string[] } | null {
  const all = bearers.get(form) ?? []
  if (above === null) return all[0] ?? null
  const kept = (keep: (code: string, upper: string) => boolean): { bare: boolean; codes: readonly string[] } | undefined =>
    all
      .map(({ bare, codes }) => ({ bare, codes: codes.filter((code) => above.some((upper) => keep(code, upper))) }))
      .find(({ codes }) => codes.length > 0)
  return kept((code, upper) => code !== upper && liesIn(code, upper)) ?? kept((code, upper) => code === upper) ?? null
}
