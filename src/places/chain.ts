import { levelOf, liesIn } from './codes.ts'
import type { Bearers, PlaceTable } from './table.ts'
import { isAnotherWord, saysNothingAlone } from './words.ts'

/** Names one after the other, each a part of the one before, as far as they go. */
export interface Chain {
  /** Where it ends in the folded text. */
  readonly end: number
  /** Every place its last name may mean. */
  readonly codes: readonly string[]
  /** A province, the whole name of a city, or more than one name: no word of a street or a firm. */
  readonly sure: boolean
}

/** Stands between two names and says nothing: 广西（南宁）, 重庆市市辖区渝中区. */
const between = /^(?:[\s,.·:;/\\|_<>()[\]{}【】〔〕"'“”‘’~\-—–、。]|市辖区|(?:省|自治区)直辖县级行政(?:区划|单位))+/
/** Stands before all names. */
const before = /^(?:中华人民共和国|中国)(?=.)/

/** The longest chain of names from the left; null where the text begins with none. */
export const chainIn = (text: string, table: PlaceTable): Chain | null =>
  longest(text.length - text.replace(before, '').length, null, text, table)

function longest(from: number, above: readonly string[] | null, text: string, table: PlaceTable): Chain | null {
  const at = text.length - text.slice(from).replace(between, '').length
  let best: Chain | null = null
  for (const length of table.lengths.get(text.slice(at, at + 2)) ?? []) {
    const [form, end] = [text.slice(at, at + length), at + length]
    const found = form.length < length || (above === null && saysNothingAlone(form)) ? null : meant(form, above, table)
    if (found === null) continue
    const chain = longest(end, found.codes, text, table) ?? endingIn(found, end, above === null, text)
    if (chain !== null && chain.end > (best?.end ?? 0)) best = chain
  }
  return best
}

function endingIn({ bare, codes }: Bearers, end: number, alone: boolean, text: string): Chain | null {
  const level = Math.min(...codes.map(levelOf))
  if (bare && isAnotherWord(text.slice(end), alone && level === 3)) return null
  return { end, codes, sure: !alone || level === 1 || (level === 2 && !bare) }
}

/** Who is meant by a form below these places; a place said twice (北京北京市) is the same place. */
function meant(form: string, above: readonly string[] | null, { bearers }: PlaceTable): Bearers | null {
  const all = bearers.get(form)
  if (all === undefined) return null
  if (above === null) return all[0] ?? null
  const kept = (keep: (code: string, upper: string) => boolean): Bearers | undefined =>
    all
      .map(({ bare, codes }) => ({ bare, codes: codes.filter((code) => above.some((upper) => keep(code, upper))) }))
      .find(({ codes }) => codes.length > 0)
  return kept((code, upper) => code !== upper && liesIn(code, upper)) ?? kept((code, upper) => code === upper) ?? null
}
