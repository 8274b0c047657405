import { describe, expect, test } from 'vitest'
import type { Column } from '../../src/batch/row/columns.ts'
import { columnName } from '../../src/batch/row/names.ts'
import { headerOf } from '../../src/batch/result/template.ts'
import { locales } from '../../src/schema/locales.ts'
import { traditional } from '../../src/locale/script.ts'
import { deskOf } from './desk.ts'

/** What a header is read as, in one line. */
function told({ reading }: Column | { reading: undefined }): string {
  switch (reading?.kind) {
    case 'fact':
      return reading.unit === null ? reading.fact : `${reading.fact} in ${reading.unit}`
    case 'several':
      return `one of ${String(reading.facts.length)}`
    case 'ignored':
      return reading.why
    default:
      return String(reading?.kind)
  }
}
const one = (header: string, desk = deskOf()): string => told(desk.columns([header])[0] ?? { reading: undefined })

describe.each(locales)('%s', (locale) => {
  const desk = deskOf(locale)
  const facts = Object.keys(desk.book.facts)

  test('no two facts have one name', () => {
    expect(new Set(facts.map((fact) => desk.fold(columnName(fact, desk.book)))).size).toBe(facts.length)
  })
  test.each(locales)('every fact is found by its address, its name, and its name with unit, written in %s', (written) => {
    const script = written === 'zh-Hant' ? traditional : (text: string): string => text
    const { book, data } = deskOf('zh-Hans')
    const found = (nameOf: (fact: string) => string): string[] => desk.columns(facts.map(nameOf)).map(told)
    expect(found((fact) => fact)).toEqual(facts)
    expect(found((fact) => script(columnName(fact, book)))).toEqual(facts)
    expect(found((fact) => script(headerOf(fact, book, data.words))).map((reading) => reading.split(' in ')[0])).toEqual(facts)
  })
})

test.each([
  ['单位名称', 'label'],
  ['企業名稱', 'label'],
  ['单位类型', 'applicant.roles'],
  ['單位類型', 'applicant.roles'],
  ['nodeproject.totalinvestment', 'nodeProject.totalInvestment'],
  ['标识解析节点建设项目：项目总投资额', 'nodeProject.totalInvestment'],
  ['标识解析节点建设项目:项目总投资额 ', 'nodeProject.totalInvestment'],
  ['標識解析節點建設項目：項目總投資額（萬元）', 'nodeProject.totalInvestment in 萬元'],
  ['标识解析节点建设项目：项目总投资额（元）', 'nodeProject.totalInvestment in 元'],
  ['标识解析节点建设项目：项目总投资额（单位：亿元）', 'nodeProject.totalInvestment in 亿元'],
  ['标识解析节点建设项目：项目总投资额（美元）', 'unit'],
  ['标识解析节点建设项目：项目总投资额（家）', 'unit'],
  ['平台：年交易额', 'platform.annualTransactions'],
  ['第一次“上平台”的设备数量（台（套））', 'connectedEquipment.firstTimeUnits in 台(套)'],
  ['行业龙头骨干企业（是/否）', 'applicant.sectorLeader'],
  ['项目总投资额', 'one of 10'],
  ['项目总投资额（万元）', 'one of 10'],
  ['此前“标识解析二级节点建设”已获金额', 'one of 2'],
  ['备注', 'unknown'],
  ['联系人（手机）', 'unknown'],
  ['', 'empty'],
])('%s → %s', (header, reading) => {
  expect(one(header)).toBe(reading)
})

test('a name may be unique among what the chosen texts ask, and a question of other texts is not read', () => {
  const guangxi = deskOf('zh-Hans', ['450000'])
  expect(one('此前已达到、通过或获得过“标识解析节点运营”', guangxi)).toBe('notAsked')
  expect(one('项目总投资金额', deskOf('zh-Hans', ['440306']))).toBe('notAsked')
  expect(one('年营业收入', deskOf('zh-Hans', ['440306']))).toBe('one of 2')
})

const investment = 'nodeProject.totalInvestment'

describe('several columns', () => {
  const desk = deskOf()
  const all = (headers: readonly string[], choices = {}): string[] => desk.columns(headers, choices).map(told)
  test('of two columns of one fact the first is read', () => {
    expect(all(['单位类型', 'applicant.roles', '名称', '单位名称'])).toEqual(['applicant.roles', 'twice', 'label', 'twice'])
  })
  test('a person chooses among the bearers of a name, or none', () => {
    expect(all(['项目总投资额', '项目总投资额（元）'], { 0: 'nodeProject.totalInvestment', 1: '' })).toEqual([
      'nodeProject.totalInvestment',
      'chosen',
    ])
  })
  test('what was chosen comes before a header that says it all', () => {
    expect(all(['项目总投资额', 'nodeProject.totalInvestment'], { 0: 'nodeProject.totalInvestment' })).toEqual([
      'nodeProject.totalInvestment',
      'twice',
    ])
  })
  test('any column may be read as anything that is asked', () => {
    expect(all(['项目总投资额', '备注（万元）', '备注（美元）', '备注（2024年）'], { 0: 'applicant.roles', 1: investment })).toEqual([
      'applicant.roles',
      `${investment} in 万元`,
      'unknown',
      'unknown',
    ])
    expect(all(['备注（美元）'], { 0: investment })).toEqual(['unit'])
    expect(all(['备注（2024年）'], { 0: investment })).toEqual([investment])
  })
})
