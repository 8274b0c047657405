import { describe, expect, test } from 'vitest'
import type { Typed } from '../../src/stores/answers.ts'
import { toPlainText } from '../../src/view/carry/plainText.ts'
import { take } from '../fixtures/carry.ts'

const guangxi = { places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'] }
const text = (change: Partial<Typed>, locale: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): string => {
  const { taken, words } = take(change, locale)
  return toPlainText(taken, words)
}
const lines = (change: Partial<Typed>): string[] => text(change).split('\n')
const invested = { ...guangxi, facts: { 'nodeProject.totalInvestment': '2000' } }

test('a result one can send on: what it is, what it rests on, what it is not, where to change it', () => {
  const { taken } = take(invested)
  expect(lines(invested)).toEqual([
    '没有一份在有效期内。征求意见稿：不超过500万元；已过有效期（至2022-12-31）：不超过300万元。均仅供对照。',
    '【政策测算】时效按2026-11-22判断。',
    '单位：标识解析节点运营单位；地区：广西；事项：标识解析。按所选地区：假定企业、项目均在当地。',
    '填写：项目总投资额2000万元。',
    '1. 广西 · 标识解析二级节点建设【征求意见稿】不超过500万元，可能符合。《广西制造业数字化转型若干措施（征求意见稿）》（二）',
    '　项目总投资额2000万元 × 不超过30%，最高500万元',
    '2. 广西 · 标识解析二级节点建设【已过有效期】不超过300万元，可能符合。《广西工业互联网措施（2020）》（一）',
    '　总投资额2000万元 × 30%，最高300万元',
    '另有1项待确认是否有此项目、1项未达所列条件、1项无法测算，见链接。',
    '合在一起 · 广西：不在有效期，不超过500万元；已过有效期，不超过300万元。',
    '依据：《广西制造业数字化转型若干措施（征求意见稿）》征求意见稿；《广西工业互联网措施（2020）》已过有效期。',
    '以上为按所示条款与所填数字算出的金额或上限，不是审批结果。是否支持、支持多少，由主管部门按当年文件决定。各项不能简单相加，不同地区、不同时效从不相加。',
    `数据版本${taken.version}。本站不是政府网站，不受理申报。`,
    `打开并修改：${taken.link}`,
  ])
})

describe('never more than twenty lines', () => {
  const everything = Object.fromEntries(
    [
      'nodeProject',
      'networkProject',
      'blockchainProject',
      'sectorPlatformProject',
      'platformUpgrade',
      'softwareProject',
      'benchmarkPark',
      'showcaseProject',
      'integrationProject',
      'trainingEvent',
    ].map((subject) => [`${subject}.${subject === 'trainingEvent' ? 'totalInput' : 'totalInvestment'}`, '1000']),
  )
  const all = lines({
    facts: {
      ...everything,
      'nodeProject.centralFunds': '10',
      'innovationCentre.totalInvestment': '1000',
      'digitalService.firms': '1',
      'platform.paidInCapital': '100',
      'standards.national': '1',
      'promotionCentre.totalInvestment': '900',
    },
  })
  test('all texts, much answered: what does not fit is counted', () => {
    expect(all).toHaveLength(20)
    expect(all.filter((line) => /^另有\d+项，见链接。$/.test(line))).toHaveLength(1)
    expect(all.filter((line) => line.startsWith('另有') && line.includes('待确认'))).toHaveLength(1)
  })
  test('nothing answered: no line is about an amount', () => {
    expect(lines({}).filter((line) => /^\d+\. /.test(line))).toEqual([])
    expect(lines({}).find((line) => line.startsWith('合在一起'))).toBe('合在一起：还没有可以合计的金额。')
  })
  test('every chain of regions has its line', () => {
    expect(all.filter((line) => line.startsWith('合在一起 · '))).toHaveLength(3)
  })
  test('up to five rows are reckoned, up to ten have a line each, the others are counted', () => {
    const { taken, words } = take(invested)
    for (let n = 1; n < 40; n += 1) {
      const results = Array.from({ length: n }, () => taken.results[0]!)
      const many = toPlainText({ ...taken, results }, words).split('\n')
      expect(many.length, String(n)).toBe(n <= 5 ? 9 + 2 * n : 9 + Math.min(n, 10) + (n > 10 ? 1 : 0))
      expect(many.filter((line) => /^\d+\. /.test(line)).length, String(n)).toBe(Math.min(n, 10))
      expect(many.filter((line) => line.startsWith('另有'))).toEqual(n > 10 ? [`另有${String(n - 10)}项，见链接。`] : [])
    }
  })
  test('a line feed in an answer makes no line', () => {
    expect(lines({ ...guangxi, facts: { 'nodeProject.totalInvestment': 'a\nb\r\n\u2028c' } })[3]).toBe(
      '填写：项目总投资额：“a b c”（看不懂，没有使用）。',
    )
  })
})

test('the day asked for and the mode are said', () => {
  expect(lines({ ...invested, on: '2021-07-01' })[1]).toBe('【政策测算】时效按2021-07-01判断。')
  const written = lines({ ...invested, asWritten: true })
  expect(written[1]).toBe('【政策测算】按文本测算，不看时效（2026-11-22）。')
  expect(written.find((line) => line.startsWith('合在一起'))).toBe('合在一起 · 广西：按文本，范围0～500万元。')
})

test('sample figures are called so, at the figure and above all results', () => {
  const sample = lines({ ...invested, sample: ['nodeProject.totalInvestment'] })
  expect(sample[1]).toBe('【政策测算】时效按2026-11-22判断。结果用了示例数字，不是实际数据。')
  expect(sample[3]).toBe('填写：项目总投资额2000万元（示例）。')
})

test('every kind of answer has words', () => {
  const facts = {
    'nodeProject.totalInvestment': '1.2亿',
    'nodeProject.region': '440306',
    'gx-2020/node-extension.before': 'false',
    'node.dailyResolutions': '10万',
  }
  expect(take({ ...guangxi, facts }).taken.facts.toSorted()).toEqual(
    ['“节点服务向区外、国外延伸”：首次申请', '日均解析量10万次', '节点建设项目所在地：深圳市宝安区', '项目总投资额1.2亿元'].toSorted(),
  )
})

test('繁體 throughout, except the address', () => {
  const hant = text(invested, 'zh-Hant')
  expect(hant).toContain('沒有一份在有效期內。徵求意見稿：不超過500萬元')
  expect(hant.replace(/https\S+/, '')).not.toMatch(/[为与单项应数据]/)
})

test('never a promise, never NaN, never an exponent', () => {
  for (const change of [{}, invested, { ...invested, asWritten: true }])
    // The data version is hexadecimal: 6e80 in it is no exponent.
    expect(text(change).replace(/\b[0-9a-f]{12}\b/g, '')).not.toMatch(
      /可获|预计到账|NaN|Infinity|undefined|null|\{\w+\}|\d[eE][+-]?\d(?!\S*\.)/,
    )
})
