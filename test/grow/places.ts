import { areaList } from '@vant/area-data'
import { isKnownCode } from '../../src/places/made/codes.ts'
import type { Home } from '../../src/schema/vocabulary.ts'
import type { Chance } from './chance.ts'

/** A real place of GB/T 2260 and the words a text of it uses for itself. */
export interface Place {
  readonly code: string
  readonly words: string
  readonly short: string
  /** 省 自治区 市 区 */
  readonly level: string
  /** Codes above it, the nearest first. */
  readonly above: readonly Region[]
}
export interface Region {
  readonly code: string
  readonly words: string
  readonly short: string
}

/** 广西壮族自治区 → 广西; 柳州市 → 柳州; 浦东新区 stays, and so does what would be left with one character (西区). */
function shortOf(words: string): string {
  const known = /^(内蒙古|广西|西藏|宁夏|新疆)/.exec(words)?.[0]
  const short = known ?? words.replace(/(省|市|(?<!新)区)$/, '')
  return short.length < 2 ? words : short
}

const region = (code: string, words: string, name = words): Region => ({ code, words, short: shortOf(name) })

/** Provinces, cities and districts of the mainland, municipalities left out: their districts have no city above them. */
function allPlaces(): readonly (readonly Place[])[] {
  const municipal = ['11', '12', '31', '50']
  const provinces = new Map(
    Object.entries(areaList.province_list)
      .filter(([code]) => code < '710000' && !municipal.includes(code.slice(0, 2)))
      .map(([code, words]) => [code.slice(0, 2), region(code, words)]),
  )
  const cities = new Map(
    Object.entries(areaList.city_list)
      .filter(([code, words]) => words.endsWith('市') && provinces.has(code.slice(0, 2)))
      .map(([code, words]) => [code.slice(0, 4), region(code, words)]),
  )
  const above = (...regions: readonly (Region | undefined)[]): Region[] => regions.flatMap((one) => one ?? [])
  return [
    [...provinces.values()].map((one) => ({ ...one, level: one.words.endsWith('自治区') ? '自治区' : '省', above: [] })),
    [...cities].map(([key, one]) => ({ ...one, level: '市', above: above(provinces.get(key.slice(0, 2))) })),
    Object.entries(areaList.county_list).flatMap(([code, words]) => {
      // The list has zones whose codes GB/T 2260 does not know.
      if (!isKnownCode(code)) return []
      const city = cities.get(code.slice(0, 4))
      if (city === undefined || !words.endsWith('区')) return []
      return [{ ...region(code, `${city.words}${words}`, words), level: '区', above: above(city, provinces.get(code.slice(0, 2))) }]
    }),
  ]
}

/** Of a hundred places eight provinces, sixty cities, the rest districts; none twice. */
export function drawPlaces(chance: Chance): () => Place {
  const [provinces = [], cities = [], districts = []] = allPlaces().map((all) => chance.shuffled(all))
  return () => {
    const die = chance.below(100)
    const place = (die < 8 ? provinces.pop() : die < 68 ? cities.pop() : undefined) ?? districts.pop()
    if (place === undefined) throw new Error('no place is left')
    return place
  }
}

/** A place with the levels above it, as a policy writes it. */
export function regionWritten({ code, words, short, above }: Place): Home {
  const [next, ...more] = above
  const parent = next === undefined ? undefined : regionWritten({ ...next, level: '', above: more })
  return { id: code, words, short, ...(parent !== undefined && { parent }) }
}
