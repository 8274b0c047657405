import { expect, test } from 'vitest'
import { findFigures, isMoneyOrShare } from '../../src/catalogue/text/figures.ts'
import { saysSame } from '../../src/catalogue/text/quotes.ts'

// What counts as a figure, in words of real texts: [text, its figures].
const found: readonly (readonly [string, readonly string[]])[] = [
  ['按照不超过项目总投资额30%的比例，给予最高不超过500万元的补助', ['30%', '500万元']],
  ['分别给予最高1亿元、5000万元、3000万元的配套奖励', ['1亿元', '5000万元', '3000万元']],
  ['1,200.5万元', ['1,200.5万元']],
  ['利用IPv6（互联网协议第6版）、5G（第五代移动通信）', ['6', '6版', '5G']],
  ['“5G+工业互联网”', ['5G']],
  ['对开发“1+X”职业技能等级证书', ['1+X']],
  ['桂工信规范〔2020〕9号', ['2020', '9号']],
  ['2020年6月23日印发', ['2020年6月23日']],
  ['有效期至2022年3月', ['2022年3月']],
  ['（2020—2022年）和(2021-2025年)', ['2020—2022年', '2021-2025年']],
  ['自2021年  月  日起', ['2021年']],
  ['每年选定1-2家', ['1-2家']],
  ['按照国家、省奖补金额的1：1配套，按1:1配套', ['1：1', '1:1']],
  ['新增标识注册量超1亿、日均解析量超3万次', ['1亿', '3万次']],
  ['每月千万次解析，实施“十万”工程', ['千万', '十万']],
  ['标识解析一级、二级节点', ['一级', '二级']],
  ['三年内有效，七个方面，五十万元', ['三年', '七个', '五十万元']],
  ['达到5星级（生态级）', ['5星级']],
  ['不超过50台（套），每个（套）', ['50台（套）']],
  ['组织300人次培训', ['300人次']],
  ['建成20座冷库', ['20']],
  ['三分之一，百分之三十五，千分之五，万分之零点五', ['三分之一', '百分之三十五', '千分之五', '万分之零点五']],
  ['给予三成补贴，按二成五，打八折', ['三成', '二成五', '八折']],
  ['8‰，1/3', ['8‰', '1/3']],
  ['５００万元，３０％', ['５００万元', '３０％']],
  ['壹佰万元整，人民币伍拾万元，拾万元', ['壹佰万元整', '伍拾万元', '拾万元']],
  ['200万美元折合人民币', ['200万美元']],
  ['5 000万元以上，12 345 678元，2021 100', ['5 000万元', '12 345 678元', '2021', '100']],
  ['100—500亩（含500亩），100元/亩，2000平方米', ['100—500亩', '500亩', '100元', '2000平方米']],
  ['500吨标准煤，1000万千瓦时，5兆瓦，3万克', ['500吨标准煤', '1000万千瓦时', '5兆瓦', '3万']],
  ['300千瓦时，用电20千瓦', ['300千瓦时', '20千瓦']],
  ['提高2.5个百分点，五百元，达到1千万', ['2.5个百分点', '五百元', '1千万']],
  // 成 折 元 伍 in other words.
  ['统一成立，一成不变，二元结构，队伍', []],
  // 一 in 统一, 一次性, 一批, 一体, 第一 counts nothing; 、 after a numeral makes it a label.
  ['统一制定，一次性，支持一批，产学研用一体，统一年度', []],
  ['一、支持；（二）建设；新一代', []],
  ['', []],
]
test.each(found)('%s', (text, words) => {
  const figures = findFigures(text)
  expect(figures.map((figure) => figure.words)).toEqual(words)
  for (const { start, end, words: part } of figures) expect(text.slice(start, end)).toBe(part)
})

// A figure as printed, a value as content writes it, and whether they say the same.
const same: readonly (readonly [string, string, boolean])[] = [
  ['500万元', '500万元', true],
  ['500万元', '5000000元', true],
  ['500万元', '500元', false],
  ['1：1', '1:1', true],
  ['30%', '30%', true],
  ['30%', '30家', false],
  ['1-2家', '2家', true],
  ['1-2家', '1家', true],
  ['1-2家', '3家', false],
  ['1亿', '1亿条', true],
  ['20', '20座', true],
  ['50台（套）', '50台（套）', true],
  ['二级', '二级', true],
  ['二级', '三级', false],
  ['三年', '三年', true],
]
test.each(same)('%s says %s: %s', (words, value, says) => {
  expect(saysSame(words, value)).toBe(says)
})

test.each([
  ['500万元', true],
  ['30%', true],
  ['1000台', false],
  ['1：1', false],
  ['三分之一', true],
  ['8‰', true],
  ['200万美元', true],
  ['壹佰万元整', true],
  ['500亩', false],
] as const)('%s is money or a share: %s', (words, is) => {
  expect(isMoneyOrShare(words)).toBe(is)
})
