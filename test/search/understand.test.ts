import { expect, test } from 'vitest'
import { amountsIn, sayAmount } from '../../src/search/amount.ts'
import { answers, keyOf, labelsIn } from '../../src/search/label.ts'
import { oneApart, wordsNear } from '../../src/search/near.ts'
import { cleaned } from '../../src/search/query.ts'

test.each([
  ['500万元', '5000000元'],
  ['500万', '5000000元'],
  ['五百万', '5000000元'],
  ['0.05亿元', '5000000元'],
  ['5000000元', '5000000元'],
  ['5百万元', '5000000元'],
  ['一千二百万', '12000000元'],
  ['1.2亿', '120000000元'],
  ['30%', '30%'],
  ['三成', '30%'],
  ['3成', '30%'],
  ['三成半', '35%'],
  ['百分之三十', '30%'],
  ['0.5%', '0.5%'],
])('%s is the number %s', (text, number) => {
  expect(amountsIn(text).map(({ value, unit }) => value + unit)).toEqual([number])
})

test.each(['500', '500家', '500万条', '2020年', '百强', '一般', '第三', '万家', '成果', '十大'])('%s is no amount', (text) => {
  expect(amountsIn(text)).toEqual([])
})

test.each([
  ['5000000', '元', '500万元'],
  ['120000000', '元', '1.2亿元'],
  ['500000000', '元', '5亿元'],
  ['300', '元', '300元'],
  ['30', '%', '30%'],
] as const)('%s%s is said %s', (value, unit, words) => {
  expect(sayAmount({ value, unit }, { wan: '万', yi: '亿' })).toBe(words)
})

test.each([
  ['四(五)', '4.5'],
  ['(五)', '5'],
  ['第六条', '6'],
  ['第二十三条', '23'],
  ['第四条第五款', '4.5'],
  ['三(二)1', '3.2.1'],
  ['附件第3项', 'annex.3'],
  ['附件三项', 'annex.3'],
  ['附件第十二条', 'annex.12'],
])('%s is the label %s', (text, key) => {
  expect(labelsIn(text).map((label) => label.key)).toEqual([key])
})

test.each(['〔2020〕', '(2020)9号', '第一批', '(含)', '三'])('%s is no label', (text) => {
  expect(labelsIn(text)).toEqual([])
})

test('a label answers to its number, the innermost alone to any above', () => {
  const [whole, inner] = [labelsIn('四(五)')[0], labelsIn('(五)')[0]]
  expect(whole && answers(keyOf('四(五)'), whole)).toBe(true)
  expect(whole && answers(keyOf('(五)'), whole)).toBe(false)
  expect(inner && answers(keyOf('四(五)'), inner)).toBe(true)
  expect(inner && answers(keyOf('附件第5项'), inner)).toBe(false)
})

test.each([
  ['贯彪', '贯标', true],
  ['首次版', '首版次', true],
  ['首版', '首版次', true],
  ['首首版次', '首版次', true],
  ['贯标', '贯标', false],
  ['首1次', '首2次', false],
  ['二级接点建', '二级节点建设', false],
])('%s and %s are one slip apart: %s', (a, b, apart) => {
  expect(oneApart(a, b)).toBe(apart)
})

test('words of two characters are meant only where they are names; a name comes first', () => {
  expect(wordsNear('贯彪', { words: ['贯穿'], strong: ['贯标'] })).toEqual(['贯标'])
  expect(wordsNear('首次版', { words: ['首次办'], strong: ['首版次'] })).toEqual(['首版次', '首次办'])
})

test.each([
  ['“贯标”', '贯标'],
  ['《“双跨”平台》', '“双跨”平台'],
  ['“甲”和“乙”', '“甲”和“乙”'],
  ['“有“双跨”平台的”', '有“双跨”平台的'],
  ['500 万 元', '500万元'],
  ['30 %', '30%'],
  ['20 家', '20家'],
  ['20 家电', '20 家电'],
  ['贯\u200b标', '贯标'],
])('%s is read as %s', (typed, read) => {
  expect(cleaned(typed)).toBe(read)
})
