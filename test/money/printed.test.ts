import { expect, test } from 'vitest'
import { plain, printed, printedMoney, printedRate } from '../../src/money/printed.ts'

test.each([
  ['80万元', '800000'],
  ['1.2亿元', '120000000'],
  ['1.25万元', '12500'],
  ['0.05万元', '500'],
  ['1亿元', '100000000'],
  ['2000元', '2000'],
  ['0.01元', '0.01'],
  ['.5万元', '5000'],
  ['.05元', '0.05'],
  ['2.50元', '2.5'],
  ['1,200.5万元', '12005000'],
  ['１２００万元', '12000000'],
  ['1200 万元', '12000000'],
  ['3百万元', '3000000'],
  ['5千万元', '50000000'],
  ['2万亿元', '2000000000000'],
  ['3千元', '3000'],
  ['10000000.04元', '10000000.04'],
  ['0元', '0'],
  ['30萬元', '300000'],
  ['80万', null],
  ['80', null],
  ['八十万元', null],
  ['约80万元', null],
  ['80万元以上', null],
  ['80万至100万元', null],
  ['1,23元', null],
  ['1,2345元', null],
  ['1.2.3元', null],
  ['5.元', null],
  ['80万元/年', null],
  ['-5万元', null],
  ['1e3元', null],
  ['', null],
])('money %s', (text, value) => {
  expect(printedMoney(text)).toBe(value)
})

test.each([
  ['15%', '0.15'],
  ['0.5%', '0.005'],
  ['100%', '1'],
  ['150%', '1.5'],
  ['12.5%', '0.125'],
  ['0%', '0'],
  ['１５％', '0.15'],
  ['1:1', '1'],
  ['1：1', '1'],
  ['1∶1', '1'],
  ['2:1', '2'],
  ['10:1', '10'],
  ['1:2', null],
  ['1:10', null],
  ['1:1:1', null],
  ['约1:1', null],
  ['1:1以内', null],
  ['约15%', null],
  ['15%以上', null],
  ['10%-15%', null],
  ['0.15', null],
  ['15', null],
])('rate %s', (text, value) => {
  expect(printedRate(text)).toBe(value)
})

test.each([
  ['10万次', { value: '100000', unit: '次', scaled: true }],
  ['50台（套）', { value: '50', unit: '台（套）', scaled: false }],
  ['1亿', { value: '100000000', unit: '', scaled: true }],
  ['500平方米', { value: '500', unit: '平方米', scaled: false }],
  ['3年', { value: '3', unit: '年', scaled: false }],
  ['二级', null],
])('figure %s', (text, value) => {
  expect(printed(text)).toEqual(value)
})

test('plain: half width, no spaces, no thousands separators', () => {
  expect(plain(' １，２００ . 5　％')).toBe('1200.5%')
})

test.each([
  ['267.5千瓦时', '267.5', '千瓦时'],
  ['10万千瓦时', '100000', '千瓦时'],
  ['1千万千瓦时', '10000000', '千瓦时'],
  ['5千克', '5', '千克'],
  ['3万米', '30000', '米'],
  ['200万美元', '2000000', '美元'],
])('%s is so many, and its unit keeps its 千', (text, value, unit) => {
  expect(printed(text)).toMatchObject({ value, unit })
})
