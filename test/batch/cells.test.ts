import { describe, expect, test } from 'vitest'
import { cellReader } from '../../src/batch/row/cells.ts'
import { tableIn } from '../places/tables.ts'
import { deskOf } from './desk.ts'

const desks = { hans: deskOf(), hant: deskOf('zh-Hant') }

/** What a cell says in one line: the figure in 元 or its unit, ids, or the kind of refusal. */
function read(text: string, fact: string, unit: string | null = null, script: 'hans' | 'hant' = 'hans'): string {
  const { book, data, fold } = desks[script]
  const cell = cellReader(fact, unit, { book, words: data.words, fold, places: tableIn(book.locale) })(text)
  if (cell === null) return 'not answered'
  if ('problem' in cell) return cell.problem.kind
  const { known } = cell
  switch (known.kind) {
    case 'number':
      return known.value.toFixed()
    case 'list':
      return known.values.map((value) => value.toFixed()).join(' ')
    case 'set':
      return [...known.values].join(' ')
    case 'flag':
    case 'choice':
      return String(known.value)
  }
}

describe('money: a bare figure is 万元, unless the header or the cell says another unit', () => {
  test.each([
    ['1200', null, '12000000'],
    ['1,200.5', null, '12005000'],
    ['1.2亿', null, '120000000'],
    ['300元', null, '300'],
    ['1200', '元', '1200'],
    ['1200', '萬元', '12000000'],
    ['1.5', '亿元', '150000000'],
    ['1.2亿', '元', '120000000'],
    ['1200万元', '元', '12000000'],
    ['１２００', '元', '1200'],
    ['一千二', null, 'notANumber'],
    ['-5', null, 'negative'],
    ['12家', null, 'wrongUnit'],
    ['1.2E+07', null, 'wrongUnit'],
    ['#REF!', null, 'notANumber'],
    ['300、800', null, 'wrongUnit'],
    ['0.001', '元', 'tooFine'],
  ])('%s under %s → %s', (text, unit, value) => {
    expect(read(text, 'nodeProject.totalInvestment', unit)).toBe(value)
  })
  test.each([
    ['300、800', null, '3000000 8000000'],
    ['300；800', '元', '300 800'],
    ['300', '元', '300'],
  ])('several contracts: %s under %s → %s', (text, unit, value) => {
    expect(read(text, 'jointDemo.contractAmount', unit)).toBe(value)
  })
})

test.each([
  ['node.dailyResolutions', '12.5万', null, '125000'],
  ['node.dailyResolutions', '12.5', '万次', '125000'],
  ['node.dailyResolutions', '12条', null, 'wrongUnit'],
  ['platform.customers', '12', null, '12'],
  ['platform.customers', '12.5', null, 'notWhole'],
  ['platformPremises.rent', '46.5', null, '46.5'],
  ['applicant.specialisedFirm', '是', null, 'true'],
  ['applicant.specialisedFirm', 'TRUE', null, 'true'],
  ['applicant.specialisedFirm', '１', null, 'true'],
  ['applicant.specialisedFirm', '否', null, 'false'],
  ['applicant.specialisedFirm', '0', null, 'false'],
  ['applicant.specialisedFirm', '也许', null, 'notYesNo'],
  ['applicant.dcmmLevel', '三级', null, '2'],
  ['applicant.dcmmLevel', '3', null, '2'],
  ['applicant.dcmmLevel', '六级', null, 'unknownValue'],
  ['platform.class', '标杆平台', null, 'benchmark'],
  ['platform.class', 'Benchmark', null, 'benchmark'],
  ['applicant.region', '450000', null, '450000'],
  ['applicant.region', '广西', null, '450000'],
  ['applicant.region', '廣西壯族自治區', null, '450000'],
  ['applicant.region', '深圳宝安', null, '440306'],
  ['applicant.region', '450100', null, '450100'],
  ['applicant.region', '以上地区之外', null, '999999'],
  ['applicant.region', '南宁', null, '450100'],
  ['applicant.region', '柳州市柳北区雅儒路1号', null, '450205'],
  ['applicant.region', '佛山市', null, '440600'],
  ['applicant.region', '北京', null, '110000'],
  ['applicant.region', '999999', null, '999999'],
  ['applicant.region', '459999', null, 'notARegion'],
  ['applicant.region', '某地', null, 'notARegion'],
  ['applicant.region', '外地', null, 'notARegion'],
  ['applicant.region', '城中区', null, 'severalRegions'],
  ['applicant.roles', 'manufacturer', null, 'manufacturer'],
  ['applicant.roles', '制造业企业', null, 'manufacturer'],
  ['applicant.roles', '制造业企业（工业企业）、软件企业', null, 'manufacturer softwareVendor'],
  ['applicant.roles', '平台单位（工业互联网平台、数字赋能平台）、市、县（区）人民政府', null, 'platformOperator cityGovernment'],
  ['applicant.roles', '培训机构、实训基地；行业协会', null, 'trainer association'],
  ['applicant.roles', '高校、科研院所等机构', null, 'institution'],
  ['applicant.roles', '制造业企业、工厂', null, 'unknownValue'],
  ['applicant.benchmarkTitles', '以上都不是', null, ''],
])('%s %s → %#', (fact, text, unit, value) => {
  expect(read(text, fact, unit)).toBe(value)
})

test('a table in one script is read on the page of the other', () => {
  expect(read('製造業企業（工業企業）', 'applicant.roles')).toBe('manufacturer')
  expect(read('制造业企业（工业企业）', 'applicant.roles', null, 'hant')).toBe('manufacturer')
  expect(read('中山市', 'applicant.region', null, 'hant')).toBe('442000')
  expect(read('寶安區', 'applicant.region')).toBe('440306')
  expect(read('宝安区', 'applicant.region', null, 'hant')).toBe('440306')
  expect(read('標杆平臺', 'platform.class')).toBe('benchmark')
})
