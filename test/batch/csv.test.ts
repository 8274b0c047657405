import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { cell, idText, line } from '../../src/view/carry/csv.ts'

test.each([
  ['甲公司', '甲公司'],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['\nx', `"'\nx"`],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\u3000＝1+1', "'\u3000＝1+1"],
  ['\ufeff=1+1', "'\ufeff=1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\u202e＝1+1', "'\u202e＝1+1"],
  [';=1+1', ";'=1+1"],
  ['甲; \u200b-1', "甲;' \u200b-1"],
  ['甲;乙', '甲;乙'],
  ['1=1', '1=1'],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['甲,乙', '"甲,乙"'],
  ['甲"乙', '"甲""乙"'],
  ['甲\n乙', '"甲\n乙"'],
  ['0～5000000', '0～5000000'],
  ['', ''],
])('%j → %j', (text, written) => {
  expect(cell(text)).toBe(written)
})

test('whatever stands in a cell, a reader of CSV finds it again and no cell is a formula', () => {
  const cells = ['=1', '"=1"', ',=1', '\n=1', 'a', '-1', '@', '"', '""', ' =1', '＝1', '＋1', '－1', '＠1']
  const found = Papa.parse<string[]>(line(cells)).data[0] ?? []
  expect(found.map((text) => text.replace(/^'(?=[\s=+\-@＝＋－＠])/, ''))).toEqual(cells)
  expect(found.filter((text) => /^\s*[=+\-@＝＋－＠]/.test(text))).toEqual([])
})

test.each([
  ['007', "'007"],
  ['91450100MA00000001', '91450100MA00000001'],
  ['914501000000000018', "'914501000000000018"],
  ['1-2', "'1-2"],
  ['2025/6/1', "'2025/6/1"],
  ['3E5', "'3E5"],
  ['1200', '1200'],
  ['甲公司', '甲公司'],
])('a spreadsheet keeps %s as it is', (text, kept) => {
  expect(idText(text)).toBe(kept)
})
