import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../src/batch/file/records.ts'
import { problemCells } from '../../src/batch/result/problems.ts'
import { readRow, sheetOf } from '../../src/batch/row/rows.ts'
import { tableIn } from '../places/tables.ts'
import { deskOf } from './desk.ts'
import { readFile } from './reading.ts'

const headers = ['单位名称', '单位类型', '标识解析节点建设项目：项目总投资额', '“专精特新”企业', '申请单位所在地', '备注']

/** What a row is: the facts it gives, or everything that is wrong with it. */
function read(cells: readonly string[], torn = false, locale: 'zh-Hans' | 'zh-Hant' = 'zh-Hans'): string[] {
  const { data, book, fold, columns } = deskOf(locale)
  const setting = { book, words: data.words, fold }
  const found = readRow({ row: 7, cells, torn }, sheetOf(columns(headers), setting, { places: tableIn(locale) }), setting)
  if ('row' in found) return [...found.row.facts.keys(), ...found.row.slips.map(({ words }) => words)]
  return found.problems.map((problem) => problemCells({ row: 7, cells: [], torn }, '甲', problem, book, data.words).join('|'))
}

test.each<[string, string[], string[]]>([
  [
    'all answered',
    ['甲', '软件企业', '1200', '是', '广西', 'x'],
    ['applicant.roles', 'nodeProject.totalInvestment', 'applicant.specialisedFirm', 'applicant.region'],
  ],
  ['an empty cell is not answered', ['甲', '', ' ', '', '', ''], []],
  ['cells left out at the end are empty', ['甲', '软件企业'], ['applicant.roles']],
  ['a column that is not read may hold anything', ['甲', '', '', '', '', '=1+1 \ufffd'], []],
  [
    'an amount that looks like 元',
    ['甲', '', '12000000', '', '', ''],
    ['nodeProject.totalInvestment', '您填的是1200亿元。如果是1200万元，请改写。'],
  ],
  [
    'every cell that cannot be read is named, nothing is half-done',
    ['甲', '工厂', '一千二', '也许', '某地', ''],
    [
      '7|甲|单位类型|工厂|“工厂”不在可选之列。可写：“制造业企业（工业企业）”“平台单位（工业互联网平台、数字赋能平台）”“工业互联网服务商”“标识解析节点运营单位”“软件企业”“工业互联网企业”“园区（建设、运营方）”“产业集群牵头单位”“工业大数据中心用户”“其他企业”“制造业创新中心”“培训机构、实训基地”“行业协会”“高校、科研院所等机构”“市、县（区）人民政府”。',
      '7|甲|标识解析节点建设项目：项目总投资额|一千二|“一千二”不是数字。请写成1,200万元、1200.5万元或1.2亿元。',
      '7|甲|“专精特新”企业|也许|“也许”既不是“是”也不是“否”。请写“是”或“否”，不知道就空着。',
      '7|甲|申请单位所在地|某地|“某地”认不出是哪里。可写：“广东”“深圳”“深圳宝安”“中山”“广西”，其他省、市、县（区）的名称（可以连着写，后面可带街道），六位行政区划代码，或“以上地区之外”。',
    ],
  ],
  ['a dash', ['甲', '', '-', '', '', ''], ['7|甲|标识解析节点建设项目：项目总投资额|-|“-”不是答案。不知道就空着，没有就写0或“否”。']],
  [
    'an exponent',
    ['甲', '', '1e400', '', '', ''],
    ["7|甲|标识解析节点建设项目：项目总投资额|'1e400|“1e400”是科学记数法，看不出原来的数。请把这一格设成数值格式，写出全部数字。"],
  ],
  ['a sign of yuan where the header says nothing', ['甲', '', '¥1,200.00', '', '', ''], ['nodeProject.totalInvestment']],
  [
    'a comma in an amount makes a cell too many',
    ['甲', '', '1', '200', '', '', 'x'],
    ['7|甲|||这一行有7格，列名只有6个。金额里有逗号的，请给整格加引号，或去掉逗号。'],
  ],
  ['empty cells too many do not matter', ['甲', '', '1', '', '', '', '', ' '], ['nodeProject.totalInvestment']],
  ['bytes that are no text', ['甲\ufffd', '', '1', '', '', ''], ['7|甲|||有读不出的文字。请把文件另存为 UTF-8 编码的 CSV。']],
])('%s', (_, cells, told) => {
  expect(read(cells).toSorted()).toEqual(told.toSorted())
})

test.each([
  ['a total', ['合计', '', '2000', '', '', ''], '这一行是合计，不是一家，没有测算。'],
  ['with blanks, in the other script', ['合 計：', '', '2000', '', '', ''], '这一行是合计，不是一家，没有测算。'],
  ['before the name', ['', '小计', '2000', '', '', ''], '这一行是合计，不是一家，没有测算。'],
  ['headers once more', headers, '这一行是重复的列名，不是一家，没有测算。'],
])('no enterprise: %s', (_, cells, told) => {
  expect(read(cells)).toEqual([`7|甲|||${told}`])
})

test('an enterprise may be called nearly so', () => {
  expect(read(['合计科技公司', '', '2000', '', '', ''])).toEqual(['nodeProject.totalInvestment'])
})

test('yuan under （万元） are noted as in the form', () => {
  const { data, book, fold, columns } = deskOf()
  const setting = { book, words: data.words, fold }
  const sheet = sheetOf(columns(['企业名称', '标识解析节点建设项目：项目总投资额（万元）']), setting)
  const found = readRow({ row: 2, cells: ['甲', '12000000'], torn: false }, sheet, setting)
  expect('row' in found && found.row.slips.map(({ words }) => words)).toEqual(['您填的是1200亿元。如果是1200万元，请改写。'])
})

test('a sign of yuan under （万元） is not guessed', () => {
  const { data, book, fold, columns } = deskOf()
  const setting = { book, words: data.words, fold }
  const told = (unit: string): unknown => {
    const sheet = sheetOf(columns(['企业名称', `标识解析节点建设项目：项目总投资额（${unit}）`]), setting)
    const found = readRow({ row: 2, cells: ['甲', '¥1200'], torn: false }, sheet, setting)
    if ('problems' in found) return problemCells({ row: 2, cells: [], torn: false }, '甲', found.problems[0]!, book, data.words)[4]
    return Array.from(found.row.facts.values(), (known) => (known.kind === 'number' ? known.value.toFixed() : known.kind))
  }
  expect(told('元')).toEqual(['1200'])
  expect(told('万元')).toBe('“¥1200”里的¥是元，与列名写的单位不同，看不出是哪一个。请改列名里的单位，或去掉¥。')
})

test('a torn row', () => {
  expect(read(['甲'], true)).toEqual(['7|甲|||引号没有成对，分不清这一行到哪里结束。请补上或删去多余的引号。'])
})

test('the other script', () => {
  expect(read(['甲', '', '一千二', '', '', ''], false, 'zh-Hant')).toEqual([
    '7|甲|标识解析节点建设项目：项目总投资额|一千二|“一千二”不是數字。請寫成1,200萬元、1200.5萬元或1.2億元。',
  ])
})

/** Everything wrong with a file, and what is noted, row by row. */
async function readCase(name: string): Promise<string[]> {
  const file = new Blob([readFileSync(new URL(`cases/${name}`, import.meta.url))])
  const { rows } = await readFile(file, deskOf('zh-Hans', ['450000']))
  return rows.map(({ kinds, notes }) => [...kinds, ...notes].join(' '))
}

test.each([
  ['total-row2.csv', ['', '', 'total']],
  ['yuan-wan-header.csv', ['您填的是1200亿元。如果是1200万元，请改写。']],
  ['sep-line.csv', ['', '']],
  ['bom-onebad.csv', ['', 'unreadable']],
  ['error-cells.xlsx', ['', 'mark', 'mark']],
  ['merged-region2.xlsx', ['', '', '']],
  ['two-row-header.xlsx', ['', '']],
  ['hidden-first.xlsx', ['', '']],
  ['notes-first.xlsx', ['', '']],
])('as it was met: %s', async (name, told) => {
  expect(await readCase(name)).toEqual(told)
})

describe('cells of a spreadsheet that are not simply what they show', () => {
  const { data, book, fold, columns } = deskOf()
  const setting = { book, words: data.words, fold }
  const sheet = sheetOf(columns(['企业名称', '标识解析节点建设项目：项目总投资额（万元）', '备注']), setting)
  const told = (cells: readonly string[], marks: readonly [number, Mark][]): string[] => {
    const found = readRow({ row: 2, cells, torn: false, marks: new Map(marks) }, sheet, setting)
    if ('row' in found)
      return [...found.row.facts.values()]
        .map((known) => (known.kind === 'number' ? known.value.toFixed() : known.kind))
        .concat(found.row.notes.map(({ kind, shown }) => `${kind} ${shown}`.trim()))
    return found.problems.map((problem) =>
      problemCells({ row: 2, cells: [], torn: false }, '甲', problem, book, data.words).slice(3).join('|'),
    )
  }
  test.each<[string, string, Mark, string[]]>([
    [
      'an error',
      '#N/A',
      { kind: 'error', shown: '#N/A' },
      ['#N/A|这一格是表格软件的出错提示，不是数。请改正公式，或写上数字；不知道就空着。'],
    ],
    [
      'a cell over several columns',
      '',
      { kind: 'merged', shown: '9' },
      ['9|这一格与左边的合并成一格，分不清是哪一列的。请拆开，各列分别填写。'],
    ],
    ['more digits than are shown', '1234.567', { kind: 'rounded', shown: '1235' }, ['12345670', 'exact 1235']],
    ['more digits than can be read', '333.333333333333', { kind: 'rounded', shown: '333.33' }, ['3333300', 'asShown 333.33']],
    ['one cell for several rows', '1200', { kind: 'shared' }, ['12000000', 'shared']],
  ])('%s', (_, text, mark, wanted) => {
    expect(told(['甲', text], [[1, mark]])).toEqual(wanted)
  })
  test('a column that is not read may hold an error', () => {
    expect(told(['甲', '1', '#N/A'], [[2, { kind: 'error', shown: '#N/A' }]])).toEqual(['10000'])
  })
})
