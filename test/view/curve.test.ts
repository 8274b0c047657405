import { describe, expect, test } from 'vitest'
import { parseFacts } from '../../src/engine/index.ts'
import { inPlace } from '../../src/stores/estimate/chosen.ts'
import { toCurves, type Chart } from '../../src/view/chart/curve.ts'
import { boxesOf, chartOver, curvesOf, everything, type Box } from '../fixtures/curves.ts'
import { on, walk } from '../fixtures/estimate.ts'

const guangxi = { places: ['450000'], roles: ['nodeOperator', 'manufacturer'] }
const funds = {
  'nodeProject.centralFunds': '300',
  'nodeProject.provincialFunds': '200',
  'nodeProject.municipalFunds': '0',
  'nodeProject.districtFunds': '0',
}
const rows = ({ table }: Chart): string[] => table.rows.map(({ base, amounts, what }) => [base, ...amounts, what].join(' | '))
const kinds = (chart: Chart, kind: string): number => chart.wide.strokes.filter((one) => one.kind.split(' ').includes(kind)).length

describe('the cliff of gx-2020（四）: 2000万元 of fixed assets, 10%, at most 200万元', () => {
  const fact = 'networkProject.annualFixedAssetInvestment'
  const at = (typed: string): Chart => chartOver(fact, { ...guangxi, topics: ['network'], facts: { [fact]: typed } })
  test.each([
    ['one fen below it', '19999999.99元', '年度固定资产投资额达到2000万元为200万元；您填的19,999,999.99元距门槛还差0.01元。'],
    ['at it', '2000', '年度固定资产投资额达到2000万元为200万元；您填的2000万元恰在门槛。'],
    ['beyond it', '3000', '年度固定资产投资额达到2000万元为200万元；您填的3000万元已在门槛之后。'],
    ['not answered', '', '年度固定资产投资额达到2000万元为200万元。'],
  ])('%s', (_, typed, finding) => {
    expect(at(typed).finding).toBe(finding)
  })
  test('the table has both sides of it', () => {
    expect(rows(at('1500'))).toEqual(['1500万元 | 0元 | 您填的数', '2000万元 | 200万元 | 由0元跳到200万元'])
  })
  test('below it the result is 未达所列条件, not an amount', () => {
    expect(at('1500').lines.map(({ amount }) => amount)).toEqual(['未达所列条件'])
  })
  test('it is drawn: one line upright, a hollow point below and a full one above', () => {
    expect([kinds(at('1500'), 'curve-rise'), kinds(at('1500'), 'curve-hollow'), kinds(at('1500'), 'curve-full')]).toEqual([1, 1, 1])
  })
})

test('a chart that becomes one of two says so, though its lines are the same', () => {
  const { findings, book, data } = walk({ ...guangxi, topics: ['identifier'], facts: { 'nodeProject.totalInvestment': '2000' } })
  const { facts } = parseFacts({ 'applicant.roles': guangxi.roles, 'nodeProject.totalInvestment': '2000万元' }, book)
  const settled = findings.map(({ assessment }) => assessment).find(({ rule }) => rule.id === 'gx-2024/node-project')!
  const titles = (lines: number): string[] => {
    const all = Array.from({ length: lines }, () => settled)
    return toCurves(all, (rule) => inPlace(rule, book, facts), { book, data, on }).charts.map(({ title }) => title)
  }
  const [whole = ''] = titles(4)
  expect(titles(5)).toEqual([`${whole}（第1张，共2张）`, `${whole}（第2张，共2张）`])
  expect(titles(4)).toEqual([whole])
})

describe('the ceiling of gx-2024（二）: 30%, at most 500万元, from 16666666.67元', () => {
  const fact = 'nodeProject.totalInvestment'
  const at = (typed: string): Chart =>
    chartOver(fact, { places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'], facts: { [fact]: typed } })
  test('two texts of one region are two lines of one chart, each with its own dash', () => {
    const { lines, wide } = at('2000')
    expect(lines.map(({ mark, title, amount, tag }) => `${mark} ${title} ${amount} ${tag.validity}`)).toEqual([
      'A 广西 · 标识解析二级节点建设 不超过500万元 draft',
      'B 广西 · 标识解析二级节点建设 不超过300万元 expired',
    ])
    expect(wide.strokes.filter(({ kind }) => kind.startsWith('curve-path')).map(({ kind }) => kind)).toEqual([
      'curve-path curve-a curve-draft',
      'curve-path curve-b curve-expired',
    ])
  })
  test('before it, at it, after it', () => {
    expect(rows(at('2000'))).toEqual([
      '1000万元 | 300万元 | 300万元 | B 封顶',
      '约1666.67万元 | 500万元 | 300万元 | A 封顶',
      '2000万元 | 500万元 | 300万元 | 您填的数',
    ])
    expect(at('2000').table.rows.map(({ exact }) => exact)).toEqual([null, '16,666,666.67元', null])
    expect(rows(at('16666666.67元'))).toEqual([
      '1000万元 | 300万元 | 300万元 | B 封顶',
      '16,666,666.67元 | 500万元 | 300万元 | 您填的数；A 封顶',
    ])
  })
  test('not answered: no line across, no row, and the range', () => {
    const open = at('')
    expect([kinds(open, 'curve-here'), open.table.rows.filter(({ here }) => here).length, open.lines[0]?.amount]).toEqual([
      0,
      0,
      '范围0～500万元',
    ])
  })
  test('answered, one measure: the sentence says where one stands', () => {
    const cap = 'blockchainProject.totalInvestment'
    const of = (typed: string): string => chartOver(cap, { places: ['450000'], facts: { [cap]: typed } }).finding
    expect(of('2000')).toBe('项目总投资额约1666.67万元起封顶于500万元；您填的2000万元已在封顶点之后。')
    expect(of('1200')).toBe('项目总投资额约1666.67万元起封顶于500万元；您填的1200万元距封顶点还差约466.67万元。')
    expect(of('16666666.67元')).toBe('项目总投资额约1666.67万元起封顶于500万元；您填的16,666,666.67元恰在封顶点。')
  })
})

describe('three texts over one investment: gx-2020, gx-2024 and ba-2022', () => {
  const typed = { places: ['450000', '440306'], topics: ['identifier'], roles: ['nodeOperator', 'manufacturer'] }
  const facts = { 'nodeProject.totalInvestment': '2000', ...funds }
  test('one chart, in which each text keeps its own name for the base', () => {
    const chart = chartOver('nodeProject.totalInvestment', { ...typed, facts })
    expect(chart.lines.map(({ mark, title }) => `${mark} ${title}`)).toEqual([
      'A 深圳宝安 · 二级节点建设项目配套奖励',
      'B 广西 · 标识解析二级节点建设',
      'C 广西 · 标识解析二级节点建设',
    ])
    expect(chart.notes).toEqual([
      '各文本对这个数的叫法：A 投资总额、B 项目总投资额、C 总投资额。',
      '各地计算基数、资金获得方和时间不同，上限不能直接比高低。',
    ])
    expect(rows(chart)).toEqual([
      '1000万元 | 0元 | 300万元 | 300万元 | A 开始有金额；C 封顶',
      '约1666.67万元 | 3,333,333.34元 | 500万元 | 300万元 | B 封顶',
      '2000万元 | 500万元 | 500万元 | 300万元 | 您填的数；A 不再增加',
    ])
  })
  test('ba-2022 over the money of the state: the room of 50% lets the amount fall again', () => {
    const chart = chartOver('nodeProject.centralFunds', { ...typed, facts: { ...facts, 'nodeProject.centralFunds': '500' } })
    expect(chart.finding).toBe('国家资金到300万元为500万元，此后下降，800万元起为0元；您填的500万元在300万元与800万元之间。')
    expect(rows(chart)).toEqual(['300万元 | 500万元 | 开始下降', '500万元 | 300万元 | 您填的数', '800万元 | 0元 | 降至0元'])
  })
})

test('the tiers of gx-2020（六）: 500家, 1000家, 3000家', () => {
  const fact = 'platform.servedManufacturers'
  const paid = 'gx-2020/platform-promotion.paid'
  const chart = chartOver(fact, {
    places: ['450000'],
    topics: ['platform'],
    roles: ['platformOperator'],
    facts: { [fact]: '800', [paid]: '0' },
  })
  expect(chart.finding).toBe(
    '累计实质性服务工业制造业企业数量达到500家为100万元，达到1000家为200万元，达到3000家为300万元；您填的800家在500家与1000家之间。',
  )
  expect(rows(chart)).toEqual([
    '500家 | 100万元 | 由0元跳到100万元',
    '800家 | 100万元 | 您填的数',
    '1000家 | 200万元 | 由100万元跳到200万元',
    '3000家 | 300万元 | 由200万元跳到300万元',
  ])
})

test('超过 does not count the figure itself: full below, hollow above, and the row says 超过', () => {
  const fact = 'node.annualNewRegistrations'
  const facts = { [fact]: '2000万', 'node.monthlyResolutions': '200万' }
  const chart = chartOver(fact, { places: ['440306'], topics: ['identifier'], roles: ['nodeOperator'], facts })
  expect(rows(chart)).toEqual(['2000万条 | 0元 | 您填的数', '超过2000万条 | 50万元 | 由0元跳到50万元'])
  expect(chart.finding).toBe('年度新增标识注册量超过2000万条为50万元；您填的2000万条恰在门槛。')
  const dots = chart.wide.strokes.filter(({ kind }) => /curve-(full|hollow)/.test(kind)).map(({ kind }) => kind)
  expect(dots).toEqual(['curve-full curve-a', 'curve-hollow curve-a'])
})

test('other bases are other charts; who is not paid has none', () => {
  const first = { 'gx-2020/identifier-application.before': 'false' }
  const one = { places: ['450000'], topics: ['identifier'], facts: { 'nodeProject.totalInvestment': '2000', ...first } }
  const ids = curvesOf({ ...one, roles: ['manufacturer'] }).charts.map(({ id }) => id)
  expect(ids).toContain('nodeProject-totalInvestment')
  expect(ids).toContain('identifierApplication-totalInvestment')
  expect(curvesOf({ ...one, roles: ['association'] }).charts.map(({ id }) => id)).not.toContain('identifierApplication-totalInvestment')
})

const huge = '1000000000000000元'
const scenes = {
  'nothing answered': {},
  'every sample': everything(),
  'all money nothing': everything('0'),
  'all money one fen': everything('0.01元'),
  'all money crooked': everything('12345678.91元'),
  'all money 10^15 yuan': everything(huge),
  'four texts': {
    places: ['450000', '440306', '442000'],
    roles: ['nodeOperator', 'manufacturer'],
    facts: { ...funds, 'nodeProject.totalInvestment': '1234.5678', 'nodeProject.centralFunds': '150' },
  },
}
const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe.each(Object.entries(scenes))('%s', (_, typed) => {
  const { charts } = curvesOf(typed)
  test('labels neither overlap nor leave the drawing', () => {
    for (const { id, narrow, wide } of charts)
      for (const plot of [narrow, wide]) {
        const [, , width = 0, height = 0] = plot.box.split(' ').map(Number)
        const boxes = boxesOf(plot)
        const out = boxes.filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
        const over = boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.words} × ${b.words}`] : [])))
        expect([id, plot.box, out.map(({ words }) => words), over]).toEqual([id, plot.box, [], []])
      }
  })
  test('every stroke stays in the drawing', () => {
    for (const { id, narrow, wide } of charts)
      for (const { box, strokes } of [narrow, wide]) {
        const [, , width = 0, height = 0] = box.split(' ').map(Number)
        const points = strokes.flatMap(({ d }) => [...d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]))
        expect([id, points.filter(([x = 0, y = 0]) => x < 0 || x > width || y < 0 || y > height)]).toEqual([id, []])
      }
  })
  test('no NaN, Infinity, exponent or unfilled place anywhere', () => {
    expect(JSON.stringify(charts)).not.toMatch(/NaN|Infinity|undefined|\{\w+\}|\d[eE][+-]?\d/)
  })
  test('at most four lines a chart, every chart with an id and a title of its own, a sentence and a table', () => {
    expect(
      charts.filter(({ lines, finding, table }) => lines.length > 4 || !finding.endsWith('。') || table.head.length !== lines.length + 2),
    ).toEqual([])
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length)
    expect(new Set(charts.map(({ title }) => title)).size).toBe(charts.length)
  })
  test('both scripts: the same drawing, the same figures', () => {
    const plain = ({ id, narrow, wide, table }: Chart): string => JSON.stringify([id, narrow, wide, table]).replace(/[^\x20-\x7e]/g, '')
    expect(curvesOf(typed, 'zh-Hant').charts.map(plain)).toEqual(charts.map(plain))
  })
})

test('what did not change is the same chart', () => {
  const facts = { 'nodeProject.totalInvestment': '2000', 'gx-2020/identifier-application.before': 'false' }
  const typed = { places: ['450000'], topics: ['identifier'], roles: ['manufacturer'], facts }
  const find = (id: string, other: Readonly<Record<string, string>>): Chart | undefined =>
    curvesOf({ ...typed, facts: { ...typed.facts, ...other } }).charts.find((chart) => chart.id === id)
  const before = find('nodeProject-totalInvestment', { 'identifierApplication.totalInvestment': '100' })
  expect(find('nodeProject-totalInvestment', { 'identifierApplication.totalInvestment': '200' })).toBe(before)
})

test('answers that lag behind the results for a moment leave nothing behind', () => {
  const typed = (invested: string, received: string): { facts: Record<string, string> } => ({
    facts: { ...funds, 'nodeProject.totalInvestment': invested, 'nodeProject.centralFunds': received },
  })
  const [before, after] = [typed('1800', '150'), typed('1900', '160')]
  const lagging = curvesOf(after, 'zh-Hans', before).charts
  const settled = curvesOf(after).charts
  expect(JSON.stringify(lagging)).not.toBe(JSON.stringify(settled))
  expect(JSON.stringify(settled)).toContain('您填的1900万元')
  expect(JSON.stringify(settled)).not.toMatch(/您填的1[58]0/)
})
