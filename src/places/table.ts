import { levelOf } from './codes.ts'
import { unpack, type Named, type PlaceFile } from './file.ts'
import { foldWith, type Fold } from './fold.ts'
import { formsOf, type Form } from './forms.ts'

/** Places that bear one form, all in the same manner. */
export interface Bearers {
  /** Whether the form is a name without the word that says what kind of place it is. */
  readonly bare: boolean
  readonly codes: readonly string[]
}

/** The names of all places, ready to be asked. */
export interface PlaceTable {
  readonly fold: Fold
  /** By form, in the order in which they are asked. */
  readonly bearers: ReadonlyMap<string, readonly Bearers[]>
  /** How long forms are that begin with two characters, the longest first: a hundred thousand rows try no others. */
  readonly lengths: ReadonlyMap<string, readonly number[]>
  readonly names: ReadonlyMap<string, string>
  readonly codes: ReadonlySet<string>
}

export function tableOf(file: PlaceFile): PlaceTable {
  const fold = foldWith(file.pairs)
  const [today, former] = [unpack(file.places), unpack(file.former)]
  const bearers = bearersOf([...today, ...file.inside.flatMap(insideOf)], former, fold)
  return {
    fold,
    bearers,
    lengths: lengthsOf([...bearers.keys()]),
    names: new Map([...former, ...today]),
    codes: codesOf([...today, ...former]),
  }
}

function lengthsOf(forms: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const longestFirst = [...forms].sort((a, b) => b.length - a.length)
  for (const form of longestFirst) {
    const lengths = found.get(form.slice(0, 2)) ?? []
    if (!lengths.includes(form.length)) found.set(form.slice(0, 2), [...lengths, form.length])
  }
  return found
}

/** 710000台北市,高雄市 */
const insideOf = (line: string): Named[] =>
  line
    .slice(6)
    .split(',')
    .map((name) => [line.slice(0, 6), name])

/**
 * Whole names of today, then shorter ones beside whole names that were (东乡县 is 东乡族自治县 of 甘肃 and was a county of 江西), then
 * bare names of today, then what else was said of those that were.
 */
function bearersOf(today: readonly Named[], former: readonly Named[], fold: Fold): ReadonlyMap<string, readonly Bearers[]> {
  const [now, then] = [writtenAs(today, fold), writtenAs(former, fold)]
  const bearers = new Map<string, Bearers[]>()
  for (const written of [now.whole, [...now.shorter, ...then.whole], now.bare, then.shorter, then.bare])
    for (const [form, codes] of byForm(written))
      bearers.set(form, [...(bearers.get(form) ?? []), { bare: written === now.bare || written === then.bare, codes: [...codes] }])
  return bearers
}

function byForm(written: readonly Written[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const [form, code] of written) found.set(form, (found.get(form) ?? new Set()).add(code))
  return found
}

type Written = readonly [form: string, code: string]
type Kind = Form['kind']

function writtenAs(places: readonly Named[], fold: Fold): Readonly<Record<Kind, readonly Written[]>> {
  const all: Record<Kind, Written[]> = { whole: [], shorter: [], bare: [] }
  for (const [code, name] of places) for (const { kind, words } of formsOf(code, fold(name))) all[kind].push([words, code])
  return all
}

/** Every code: those with a name, those above them (419000 省直辖县级), and 市辖区 of every city, which is no place of its own. */
export function codesOf(places: readonly Named[]): ReadonlySet<string> {
  return new Set(
    places.flatMap(([code]) => {
      const city = code.slice(0, 4)
      return levelOf(code) === 2 ? [code, `${city}01`] : [code, `${city}00`]
    }),
  )
}

/** Whether a code stands in GB/T 2260, in any of its editions known here. */
export const isCode = (code: string, { codes }: PlaceTable): boolean => codes.has(code)

/** 辽宁省大连市中山区; a code without a name stays itself. In the script of the file. */
export function nameOf(code: string, { names }: PlaceTable): string {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((upper) => upper !== code)
  const chain = [...new Set([...above, code])].flatMap((each) => names.get(each) ?? [])
  return names.has(code) ? chain.join('') : code
}
