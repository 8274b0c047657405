import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../src/batch/file/open.ts'
import { nearest } from '../../src/batch/row/near.ts'
import { deskOf } from './desk.ts'
import { readFile, type ReadFile } from './reading.ts'
import { bookFrom, sheetFrom } from './sheets.ts'

const desk = deskOf('zh-Hans', ['450000'])
const read = (file: string | Uint8Array<ArrayBuffer>, choices = {}, blanks: readonly number[] = []): Promise<ReadFile> =>
  readFile(new Blob([file]), desk, choices, blanks)
const caseFile = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(`cases/${name}`, import.meta.url)))

const investment = 'nodeProject.totalInvestment'
const amount = '标识解析节点建设项目：项目总投资额'
/** Rows in a line each: name, and its figure or why it is none. */
const told = ({ rows }: ReadFile): string[] =>
  rows.map(
    ({ row, name, facts, kinds }) =>
      `${String(row)} ${name} ${facts === null ? kinds.join(' ') : (new RegExp(`${investment}=(\\d+)`).exec(facts)?.[1] ?? '-')}`,
  )

describe('the list is found in the file', () => {
  test.each([
    ['two-row-header.xlsx', { table: 0, from: 1, to: 2 }],
    ['hidden-first.xlsx', { table: 1, from: 1, to: 1 }],
    ['notes-first.xlsx', { table: 1, from: 1, to: 1 }],
    ['error-cells.xlsx', { table: 0, from: 1, to: 1 }],
  ])('%s', async (name, layout) => {
    expect((await read(caseFile(name))).layout).toMatchObject(layout)
  })
  test('two rows of headers are joined: all facts are read, no row of headers is an enterprise', async () => {
    expect(told(await read(caseFile('two-row-header.xlsx')))).toEqual(['3 甲公司 12000000', '4 乙公司 8000000'])
  })
  test('titles above, notes and a signature below: set aside, none of them an enterprise', async () => {
    const text = `某园区企业名单,,\n填报单位：某局,,单位：元\n企业名称,单位类型,${amount}\n甲公司,软件企业,12000000\n乙公司,软件企业,1\n合计,,12000001\n注：以上为含税金额,,\n以上企业均已核实。请予审核；谢谢,,\n填表人：张三,审核人：李四,日期：2026年\n4,,\n`
    const found = await read(text)
    expect(found.layout).toMatchObject({ from: 3, to: 3 })
    expect(told(found)).toEqual([
      '1 某园区企业名单 above',
      '2 填报单位：某局 above',
      '4 甲公司 12000000',
      '5 乙公司 1',
      '6 合计 total',
      '7 注：以上为含税金额 note',
      '8 以上企业均已核实。请予审核；谢谢 note',
      '9 填表人：张三 note',
      '10 4 -',
    ])
  })
  test('a row with a number alone is nothing', async () => {
    expect(told(await read(`序号,企业名称,${amount}\n1,甲,1\n2,,\n`))).toEqual(['2 甲 10000', '3  nothing'])
  })
  test('an enterprise may be called like a note', async () => {
    expect(told(await read(`企业名称,${amount}\n说明科技有限公司,5\n注册服务中心,\n`))).toEqual([
      '2 说明科技有限公司 50000',
      '3 注册服务中心 -',
    ])
  })
  test('a unit nobody here knows is not guessed', async () => {
    const { columns } = await read(`单位：千元,\n企业名称,${amount}\n甲,5\n`)
    expect(columns[1]?.reading).toEqual({ kind: 'fact', fact: investment, unit: '千元' })
  })
})

describe('what a spreadsheet does not show', () => {
  const sheet = sheetFrom([
    ['企业名称', amount, '单位类型'],
    ['甲', 1, '软件企业'],
    ['乙', 2, '软件企业'],
  ])
  sheet['!rows'] = [{}, {}, { hidden: true }]
  sheet['!cols'] = [{}, {}, { hidden: true }]
  test('is not read, and is said', async () => {
    const found = await read(bookFrom({ a: sheet }))
    expect(told(found)).toEqual(['2 甲 10000', '3 乙 hidden'])
    expect(found.columns[2]?.reading).toEqual({ kind: 'ignored', why: 'hidden' })
  })
  test('a column of it is read if a person says so', async () => {
    expect((await read(bookFrom({ a: sheet }), { 2: 'applicant.roles' })).rows[0]?.facts).toContain('applicant.roles=')
  })
  test('cells beside the table are a column without a name, no reason to refuse a row', async () => {
    const wide = sheetFrom([
      ['企业名称', amount],
      ['甲', 1, '已核对'],
      ['乙', 2],
    ])
    expect(told(await read(bookFrom({ a: wide })))).toEqual(['2 甲 10000', '3 乙 20000'])
  })
})

describe('columns by hand', () => {
  const text = new TextDecoder().decode(caseFile('near-headers.csv'))
  const { data, ...whole } = deskOf()
  const known = { ...whole, words: data.words }
  test('what is near is offered, the nearest first', () => {
    expect(nearest('项目总投资（万元）', known)).toContain(investment)
    expect(nearest('是否专精特新', known)).toContain('applicant.specialisedFirm')
    expect(nearest('节点投资', known)[0]).toBe(investment)
    expect(nearest('所属县区', known)).toEqual([])
    expect(nearest('甲', known)).toEqual([])
  })
  test('what is chosen is read, with the unit of its header', async () => {
    const { columns, rows } = await read(text, { 5: investment, 7: 'applicant.specialisedFirm', 6: '' })
    expect(columns.map(({ reading }) => (reading.kind === 'ignored' ? reading.why : reading.kind))).toEqual([
      'unknown',
      'label',
      'unknown',
      'unknown',
      'unknown',
      'fact',
      'chosen',
      'fact',
    ])
    expect(rows[0]?.facts).toBe(`${investment}=12000000 applicant.specialisedFirm=true`)
  })
  test('the name of the enterprise may be any column', async () => {
    expect(told(await read(`申报主体,${amount}\n甲,1\n`, { 0: 'label' }))).toEqual(['2 甲 10000'])
  })
  test('a dash is no answer where a person said so, else it is listed', async () => {
    const dashes = `企业名称,${amount},单位类型\n甲,—,软件企业\n乙,暂无,—\n`
    expect(told(await read(dashes))).toEqual(['2 甲 cell', '3 乙 cell cell'])
    expect(told(await read(dashes, {}, [1]))).toEqual(['2 甲 -', '3 乙 cell'])
  })
})

test.each([
  ['CSV', `企业名称,${'a,'.repeat(20_000)}\n甲\n`],
  ['XLSX', bookFrom({ a: sheetFrom([Array.from({ length: 16_000 }, (_, at) => `列${String(at)}`), ['甲']]) })],
])('more columns than a list has: %s', async (_, file) => {
  await expect(openFile(new Blob([file]))).rejects.toMatchObject({ saying: ['batch.refused.columns', { most: 1000 }] })
})
