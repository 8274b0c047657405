import { areaList } from '@vant/area-data'

const codes: ReadonlySet<string> = new Set(
  [areaList.province_list, areaList.city_list, areaList.county_list].flatMap((list) => Object.keys(list)),
)

/** Whether GB/T 2260 has this code of six digits: a province, a city or a district. */
export const isPlace = (code: string): boolean => codes.has(code)
