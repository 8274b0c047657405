import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { fill } from '../../src/locale/fill.ts'
import { inScript } from '../../src/locale/inScript.ts'
import { simplified, traditional } from '../../src/locale/script.ts'
import { wordsIn } from '../../src/locale/words.ts'

/** Reviewed: what the general tables get wrong or write in two ways, beside what must stay apart. */
test.for([
  ['遴选标准并组织实施，并为工业软件', '遴選標準並組織實施，並為工業軟件'],
  ['知识产权并成功应用', '知識產權並成功應用'],
  ['发布、公布、颁布', '發布、公布、頒布'],
  ['标杆示范项目、标杆企业', '標杆示範項目、標杆企業'],
  ['板式家具', '板式家具'],
  ['着力点', '著力點'],
  ['每台（套）', '每台（套）'],
  ['50台（套）', '50台（套）'],
  ['1000台（含）', '1000台（含）'],
  ['平台、平台（“双跨”平台）', '平臺、平臺（“雙跨”平臺）'],
  ['制造、制定、制度、限制、定制', '製造、制定、制度、限制、定製'],
  ['面向、方面、全面', '面向、方面、全面'],
  ['体系、系统、关系', '體系、系統、關係'],
  ['趋向、方向、面向', '趨向、方向、面向'],
  ['若干措施、骨干企业', '若干措施、骨幹企業'],
  ['项目、信息、软件、数据、网络', '項目、信息、軟件、數據、網絡'],
  ['集群', '集群'],
  ['复合型、可复制', '複合型、可複製'],
  ['批准、标准', '批准、標準'],
  ['事后补助', '事後補助'],
  ['全生命周期、周边国家', '全生命週期、周邊國家'],
  ['这里、里面', '這裡、裡面'],
  ['2000家制造业企业', '2000家製造業企業'],
  ['还是只计认定', '還是只計認定'],
  ['文本里的行业、两份文本里、这些文本里没有', '文本裡的行業、兩份文本裡、這些文本裡沒有'],
  ['逐字折合而成', '逐字折合而成'],
  ['地名表没有取到', '地名表沒有取到'],
  ['上限只舍不入，四舍五入', '上限只捨不入，四捨五入'],
  ['编制说明、编制原则、机制、制度', '編製說明、編製原則、機制、制度'],
] as const)('%s → %s', ([from, to]) => {
  expect(traditional(from)).toBe(to)
  expect(simplified(traditional(from))).toBe(from)
})

const hans = loadCatalogue()
const hant = inScript(hans, 'zh-Hant')

test('every clause goes to 繁體 and back unchanged', () => {
  for (const { clauses } of hans.policies) for (const { text } of clauses) expect(simplified(traditional(text))).toBe(text)
})

test('offsets hold: every quote and figure stands at its place in the converted text, in the same characters', () => {
  for (const policy of hant.policies) {
    const texts = new Map(policy.clauses.map(({ id, text }) => [id, text]))
    for (const { found } of policy.measures)
      for (const { clause, start, end, words } of found) expect(texts.get(clause)?.slice(start, end)).toBe(words)
    for (const { text, figures } of policy.clauses) for (const { start, end, words } of figures) expect(text.slice(start, end)).toBe(words)
  }
})

test('ids, dates, digests and the file as received are untouched', () => {
  for (const [n, policy] of hans.policies.entries()) {
    const other = hant.policies[n]
    expect(other).toMatchObject({ id: policy.id, asReceived: policy.asReceived, source: { sha256: policy.source.sha256 } })
    expect(other?.measures.map(({ id }) => id)).toEqual(policy.measures.map(({ id }) => id))
    expect(other?.dates.expires?.iso).toBe(policy.dates.expires?.iso)
  }
  expect(hant.version).toBe(hans.version)
})

test('every sentence keeps its places', () => {
  const places = (text: string): string[] => text.match(/\{\w+\}/g) ?? []
  const [a, b] = [wordsIn('zh-Hans'), wordsIn('zh-Hant')].map(Object.entries<string>)
  expect(b?.map(([key, sentence]) => [key, places(sentence)])).toEqual(a?.map(([key, sentence]) => [key, places(sentence)]))
})

test('a place without a value stops the build', () => {
  expect(() => fill('按{date}判断', {})).toThrow('“按{date}判断” has no value for {date}')
})
