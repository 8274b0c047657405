import { expect, test } from 'vitest'
import { closeSpaces, fold, repairText, sayRepairs, widen } from '../../src/catalogue/text/repair.ts'

const simplified = { script: 'simplified' as const, repairs: [] }

test.each([
  ['达 2000 万元以上的', '达2000万元以上的'],
  ['特色工业 APP 最高给予', '特色工业APP最高给予'],
  ['(十一) 开展 5G+工业', '(十一)开展5G+工业'],
  ['印发广西　若干措施', '印发广西若干措施'],
  // Two or more spaces are a blank left in a date.
  ['自2021年  月  日起', '自2021年  月  日起'],
  // Nothing Han beside it.
  ['Open API v2', 'Open API v2'],
])('spaces: %s', (text, repaired) => {
  expect(closeSpaces(text)).toBe(repaired)
})

test.each([
  ['实施数字化转型,带动', '实施数字化转型，带动'],
  ['关键领域:技术创新', '关键领域：技术创新'],
  ['(十)柳州', '（十）柳州'],
  ['《实施方案(2021-2025年)》,聚焦', '《实施方案（2021-2025年）》，聚焦'],
  ['”示范园区,每个', '”示范园区，每个'],
  // A bracket takes its partner along, also a wide one a narrow one.
  ['模型(DCMM)等', '模型（DCMM）等'],
  ['模型（DCMM)', '模型（DCMM）'],
  ['按1:1配套', '按1:1配套'],
  ['f(x, y)', 'f(x, y)'],
  ['1.技术创新', '1.技术创新'],
])('widened: %s', (text, repaired) => {
  expect(widen(text)).toBe(repaired)
})

test('folded: traditional to simplified, character for character', () => {
  const text = '為落實《廣東省制造業數字化轉型實施方案》，眾包眾創、復合型'
  expect(fold(text)).toBe('为落实《广东省制造业数字化转型实施方案》，众包众创、复合型')
  expect(fold(text)).toHaveLength(text.length)
})

test('lines are trimmed, blank ones and the stray mark dropped', () => {
  expect(repairText('\n　标题 \r\n\n?\n正文。\n', simplified)).toEqual({ lines: ['标题', '正文。'], counts: { strayMarks: 1 }, misses: [] })
})

test('a table becomes one line a cell, also where a row is broken', () => {
  const source = '| 序号 | 内容\n| 单位 |\n|---|\n| 1 | 支持。 | 科技厅 |\n7\n| 补助。 | 财政厅 |\n'
  expect(repairText(source, simplified).lines).toEqual(['序号', '内容', '单位', '1', '支持。', '科技厅', '7', '补助。', '财政厅'])
  expect(repairText(source, simplified).counts).toEqual({ tableRows: 5 })
})

test('a row drawn with tabs is cells too; a tab behind a number is its space', () => {
  expect(repairText('序号\t内容\n1\t支持。\n（一）\t建设平台。\n', simplified).lines).toEqual([
    '序号',
    '内容',
    '1',
    '支持。',
    '（一）建设平台。',
  ])
})

test('broken lines are joined by their numbers, blank ones between them gone', () => {
  const source = '标题\n对年度固\n\n定资产投资额\n  给予补助。\nHigh\nTech\n'
  const { lines, counts } = repairText(source, { ...simplified, joins: ['2-5', '6-7'] })
  expect(lines).toEqual(['标题', '对年度固定资产投资额给予补助。', 'High Tech'])
  expect(counts).toEqual({ joined: 3 })
})

test('marks that no reader sees are dropped and counted', () => {
  expect(repairText('\ufeff贯\u200b标\n', simplified)).toEqual({ lines: ['贯标'], counts: { invisible: 1 }, misses: [] })
})

test('第一章 keeps the space before its name', () => {
  expect(closeSpaces('第一章 总则')).toBe('第一章 总则')
})

test('a single repair joins a broken line; one that does not stand once is named', () => {
  const join = { from: '年度固\n\n定资产', to: '年度固定资产', why: '接回断行' }
  const source = '对年度固\n\n定资产投资额给予补助，投资额不限。'
  expect(repairText(source, { ...simplified, repairs: [join] }).lines).toEqual(['对年度固定资产投资额给予补助，投资额不限。'])
  const misses = repairText(source, {
    ...simplified,
    repairs: [
      { from: '投资额', to: '投资', why: '' },
      { from: '无', to: '', why: '' },
    ],
  }).misses
  expect(misses).toEqual([
    { index: 0, times: 2 },
    { index: 1, times: 0 },
  ])
})

test('what was repaired is said in words', () => {
  expect(sayRepairs({ spaces: '57', widened: '10' }, [{ from: '', to: '', why: '接回断行' }])).toEqual([
    '删去汉字旁的空格57处',
    '汉字旁的半角标点改为全角10处',
    '接回断行',
  ])
})
