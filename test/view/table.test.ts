import { strFromU8, unzipSync } from 'fflate'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { toXlsx } from '../../src/edge/xlsx.ts'
import { toCsv, type Cell } from '../../src/view/carry/csv.ts'
import { toSheet, toSheets } from '../../src/view/carry/table.ts'
import { take } from '../fixtures/carry.ts'

const invested = {
  places: ['450000'],
  topics: ['identifier'],
  roles: ['nodeOperator'],
  facts: { 'nodeProject.totalInvestment': '2000' },
}
const root = 'https://example.org/zh-hans/'
const sheets = () => {
  const { taken, words } = take(invested)
  return toSheets(taken, words, root)
}

describe('CSV', () => {
  const csv = (...row: Cell[]): string => toCsv({ head: ['a'], rows: [row] })
  test('begins with a byte order mark, lines end as RFC 4180 says', () => {
    expect(csv('x', { number: '5000000' })).toBe('\ufeffa\r\nx,5000000\r\n')
  })
  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a,b', '"a,b"'],
    ['他说"好"', '"他说""好"""'],
    ['一\n二', '"一\n二"'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written %j', (cell, written) => {
    expect(csv(cell)).toBe(`\ufeffa\r\n${written}\r\n`)
  })
  test('results, totals and what they rest on stand in one table, every row as long as its head', () => {
    const { taken, words } = take(invested)
    const sheet = toSheet(taken, words, root)
    expect(new Set(sheet.rows.map((row) => row.length))).toEqual(new Set([sheet.head.length]))
    expect([...new Set(sheet.rows.map(([kind]) => kind))]).toEqual(['单项', '合在一起', '说明'])
    expect(toCsv(sheet).split('\r\n')[1]).toBe(
      '单项,广西,广西制造业数字化转型若干措施（征求意见稿）,征求意见稿,（二）,标识解析二级节点建设,可能符合,不超过500万元,不超过,5000000,5000000,由最高500万元决定。原文没有写明资金给谁。,https://example.org/zh-hans/policies/gx-2024/2/#m-node-project',
    )
  })
})

describe('sheets', () => {
  test('a line of results says what decided or what is missing', () => {
    const { taken, words } = take({ ...invested, facts: { ...invested.facts, 'node.crossRegionCount': '1' } })
    const [results] = toSheets(taken, words, root)
    const row = results!.rows.find((one) => one[4] === '节点服务向区外、国外延伸')!
    expect(Object.fromEntries(results!.head.map((name, at) => [name, row[at]]))).toMatchObject({
      支持事项: '节点服务向区外、国外延伸',
      时效状态: '已过有效期',
      结果: '待补充信息',
      '低端（元）': { number: '0' },
      '高端（元）': { number: '500000' },
    })
    expect(row.at(-2)).toMatch(/^由原文定额决定。还差：/)
  })
  test('totals keep their two ends and the texts apart', () => {
    const [, totals] = sheets()
    expect(totals!.rows.map((row) => row.slice(0, 6))).toEqual([
      ['广西', '不在有效期', '不超过500万元', '不超过', { number: '5000000' }, { number: '5000000' }],
      ['广西', '已过有效期', '不超过300万元', '不超过', { number: '3000000' }, { number: '3000000' }],
    ])
  })
  test('what is not met or has no formula has no figures; without a ceiling it says so', () => {
    const [results] = sheets()
    for (const row of results!.rows.slice(3)) expect(row.slice(6, 10)).toEqual(['', '', '', ''])
    const { taken, words } = take({ facts: { 'standards.international': '1' } })
    const open = toSheets(taken, words, root)[0]!.rows.find((row) => row[4] === '主导制定标准奖励')
    expect(open?.slice(8, 10)).toEqual([{ number: '0' }, '原文未设上限'])
  })
  test('the status, the disclaimer, the version and the link travel with the figures', () => {
    const [, , about] = sheets()
    expect(about!.rows.map(([name]) => name)).toEqual([
      '结论',
      '时效按',
      '所选',
      '填写',
      '依据的文本',
      '低端与高端',
      '性质',
      '数据版本',
      '链接',
    ])
  })
})

describe('a workbook', () => {
  test('read back: three sheets, figures as numbers, words as words', async () => {
    const file = await toXlsx([
      ...sheets(),
      { name: '其他', head: ['a'], rows: [['=1+1'], [{ number: '0.5' }], [{ number: '12345678901234567.89' }]] },
    ])
    const book = read(await file.arrayBuffer())
    const cells = (name: string): unknown[][] => utils.sheet_to_json(book.Sheets[name]!, { header: 1 })
    expect(book.SheetNames).toEqual(['单项', '合在一起', '说明', '其他'])
    expect(cells('单项')[1]?.slice(6, 10)).toEqual(['不超过500万元', '不超过', 5000000, 5000000])
    expect(cells('其他')).toEqual([['a'], ['=1+1'], [0.5], ['12345678901234567.89']])
  })
  test('no word is a formula', async () => {
    const words = ['=1+1', '＝1+1', '+1', '＋1', '-1', '－1', '@SUM(A1)', '＠SUM(A1)', '=HYPERLINK("http://x","y")']
    const file = await toXlsx([{ name: '其他', head: ['a'], rows: words.map((word) => [word]) }])
    const sheet = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['xl/worksheets/sheet1.xml']!)
    expect(sheet.match(/<c [^>]*>/g)?.filter((cell) => !cell.includes('t="s"'))).toEqual([])
    expect(sheet).not.toContain('<f')
  })
  test('of all measures is small enough to need no worker', () => {
    const { taken, words } = take({})
    const strings = toSheets(taken, words, root).flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => JSON.stringify(cell))))
    expect(new TextEncoder().encode([...new Set(strings)].join('')).length).toBeLessThan(120_000)
  })
})
