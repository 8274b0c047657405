import { levelOf } from './codes.ts'

/** A way to write one name. */
export interface Form {
  readonly words: string
  /** shorter: 融水县; bare: without the word that says what kind of place it is (南宁, 宝安). */
  readonly kind: 'whole' | 'shorter' | 'bare'
}

const peoples = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 ' +
  '仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'
).replace(/ /g, '|')

/** 广西壮族自治区, 延边朝鲜族自治州, 融水苗族自治县, 鄂伦春自治旗. */
const autonomous = new RegExp(`^(.{2,}?)(?:(?:${peoples})族?|族)*自治([区州县旗])$`)
/** 顺河回族区. */
const mixed = new RegExp(`^(.{2,}?)(?:(?:${peoples})族)+区$`)
const special = /^(.{2,})特别行政区$/

/** What is left out in speaking, of provinces, cities, counties. 井陉矿区 is no 井陉; 市中区 and 城区 would say nothing. */
const ends = [/(?:省|市)$/, /(?:市|地区|盟)$/, /(?:市|县|旗|特区|林区|新区|区)$/]
const kept = /^市|矿区$/

/** Every way a name is written, itself first. @param name in 简体. */
export function formsOf(code: string, name: string): Form[] {
  return [{ words: name, kind: 'whole' }, ...shortened(code, name)]
}

function shortened(code: string, name: string): Form[] {
  const [, stem, kind = ''] = autonomous.exec(name) ?? []
  if (stem !== undefined) return [...bare(stem), ...shorter([`${stem}自治${kind}`, stem + kind, ...(kind === '区' ? [`${stem}省`] : [])])]
  const [, among] = mixed.exec(name) ?? []
  if (among !== undefined) return [...bare(among), ...shorter([`${among}区`])]
  const [, region] = special.exec(name) ?? []
  if (region !== undefined) return [...bare(region), ...shorter([`${region}特区`])]
  const end = ends[levelOf(code) - 1]
  const short = end === undefined || kept.test(name) ? name : name.replace(end, '')
  return short === name || short.length < 2 ? [] : bare(short)
}

/** 内蒙古 is said shorter still. */
const bare = (stem: string): Form[] => (stem === '内蒙古' ? [stem, '内蒙'] : [stem]).map((words) => ({ words, kind: 'bare' }))
const shorter = (forms: readonly string[]): Form[] => forms.map((words) => ({ words, kind: 'shorter' }))
