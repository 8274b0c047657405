import Decimal from 'decimal.js'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Line } from '../../src/batch/file/records.ts'
import { computerOf, type Computer } from '../../src/batch/run.ts'
import { applyLimits, assess, parseFacts, type Answer, type Answers, type Asked, type Assessment } from '../../src/engine/index.ts'
import { asksNothing, concerns } from '../../src/engine/vary/index.ts'
import { inPlace } from '../../src/stores/estimate/chosen.ts'
import { yuanEnds } from '../../src/view/words/amounts.ts'
import { chance, generator } from '../naive/generate.ts'
import type { PlainFacts } from '../naive/facts.ts'
import { tableIn } from '../places/tables.ts'
import { asWritten, byDate, deskOf, firstRow, type Desk } from './desk.ts'

const computer = (desk: Desk, headers: readonly string[], asked: Asked): Computer =>
  computerOf(
    { rules: desk.chosen.rules.map(({ id }) => id), columns: desk.columns(headers), ...firstRow, asked },
    desk.data,
    desk.book,
    desk.fold,
    tableIn(desk.book.locale),
  )

const line = (cells: readonly string[], row = 2): Line => ({ row, cells, torn: false })
const table = (text: string): string[][] => Papa.parse<string[]>(text.trimEnd()).data

describe('one enterprise', () => {
  const desk = deskOf('zh-Hans', ['450000'])
  const headers = ['企业名称', '单位类型', '标识解析节点建设项目：项目总投资额', 'applicant.dcmmLevel']
  const made = computer(desk, headers, byDate)
  const cells = (row: readonly string[]): Record<string, string> => {
    const [found = []] = table(made.compute([line(row)]).results)
    return Object.fromEntries(made.headers.map((header, at) => [header, found[at] ?? '']))
  }
  const node = '广西制造业数字化转型若干措施（征求意见稿）〔征求意见稿〕（二）标识解析二级节点建设'

  test('a settled amount, the bare figure read as 万元', () => {
    expect(cells(['甲', '标识解析节点运营单位', '1200'])).toMatchObject({
      行号: '2',
      单位名称: '甲',
      [`${node}：金额或上限（万元）`]: '360',
      判断时效的日期: '2026-11-22',
    })
  })
  test('not answered: nobody has said that there is such a project', () => {
    expect(cells(['甲', '标识解析节点运营单位', ''])).toMatchObject({
      [`${node}：状态`]: '待确认是否有此项目',
      [`${node}：金额或上限（万元）`]: '没有填写',
    })
  })
  test('a condition that is not met: no amount', () => {
    const dcmm = '广西制造业数字化转型若干措施（征求意见稿）〔征求意见稿〕（七）数据管理能力成熟度评估'
    expect(cells(['甲', '', '', '一级'])).toMatchObject({ [`${dcmm}：状态`]: '未达所列条件', [`${dcmm}：金额或上限（万元）`]: '未达条件' })
  })
  test('a total keeps its row in the result, without an amount', () => {
    expect(table(made.compute([line(['合计', '', '2000'], 4)]).results)).toEqual([['4', '合计', '没有测算：这一行不是一家，见问题清单。']])
  })
  test('names are safe in a spreadsheet', () => {
    expect(cells(['=HYPERLINK("http://x")', '', ''])).toMatchObject({ 单位名称: `'=HYPERLINK("http://x")` })
  })
  test('sums stand by region and by whether the texts are in effect', () => {
    expect(made.headers.filter((header) => header.includes('合计'))).toEqual([
      '广西：不在有效期内，合计从（万元）',
      '广西：不在有效期内，合计至（万元）',
      '广西：已过有效期，合计从（万元）',
      '广西：已过有效期，合计至（万元）',
    ])
  })
  test('a text without a formula has no column for an amount', () => {
    const own = made.headers.filter((header) => header.includes('〔'))
    const open = desk.chosen.rules.filter(({ pays }) => pays.kind === 'open').length
    expect(own.length).toBe(desk.chosen.rules.length * 2 - open)
    expect(new Set(made.headers).size).toBe(made.headers.length)
  })
  test('a bad row keeps its place and is not computed, the others are', () => {
    const { rows, bad, results, problems } = made.compute([line(['甲', '工厂', 'x'], 2), line(['乙', '软件企业', '1'], 3)])
    expect([rows, bad]).toEqual([2, 1])
    expect(table(results).map((row) => row.slice(0, 3))).toEqual([
      ['2', '甲', '没有测算：这一行有看不懂的内容，见问题清单。'],
      ['3', '乙', expect.stringContaining('可能符合')],
    ])
    expect(table(problems).map((row) => row.slice(0, 4))).toEqual([
      ['2', '甲', '单位类型', '工厂'],
      ['2', '甲', '标识解析节点建设项目：项目总投资额', 'x'],
    ])
  })
})

/** Answers of the naive generator as the cells of a table. */
function written(facts: PlainFacts, { book }: Desk): string[] {
  return Object.keys(book.facts).map((id) => {
    const value = facts[id]
    if (value === undefined) return ''
    const money = book.facts[id]?.kind === 'money' ? '元' : ''
    if (typeof value === 'boolean') return value ? '是' : '否'
    return typeof value === 'string' ? `${value}${money}` : value.length === 0 ? '无' : value.map((one) => `${one}${money}`).join('、')
  })
}

/** What the engine says of the same answers, without anything remembered. */
function directly(cells: readonly string[], asked: Asked, desk: Desk): { readonly cells: string[]; readonly read: boolean } {
  const { book } = desk
  const made = computer(desk, Object.keys(book.facts), asked)
  const [row = []] = table(made.compute([line(cells)]).results)
  return { cells: row, read: row.length > 3 }
}

test.each([
  ['by date', byDate],
  ['as written', asWritten],
])('rows remembered from rows before say what a row alone says: %s', (_, asked) => {
  const desk = deskOf()
  const make = generator(desk.data.rulebook)
  const dice = chance(7)
  const rows = Array.from({ length: 40 }, () => {
    const facts = make(dice)
    const share = dice.oneOf([0, 0.2, 0.6])
    return written(Object.fromEntries(Object.entries(facts).filter(() => !dice.happens(share))), desk)
  })
  const made = computer(desk, Object.keys(desk.book.facts), asked)
  const together = table(made.compute([...rows, ...rows].map((cells) => line(cells))).results)
  const alone = rows.map((cells) => directly(cells, asked, desk))
  expect(alone.filter(({ read }) => read).length).toBeGreaterThan(30)
  expect(together.slice(0, rows.length)).toEqual(alone.map(({ cells }) => cells))
  expect(together.slice(rows.length)).toEqual(alone.map(({ cells }) => cells))
})

test('statuses, amounts and sums are those of the engine', () => {
  const desk = deskOf()
  const { book, chosen } = desk
  const make = generator(desk.data.rulebook)
  const dice = chance(11)
  const made = computer(desk, Object.keys(book.facts), byDate)
  for (let n = 0; n < 40; n += 1) {
    const facts = make(dice)
    const [row = []] = table(made.compute([line(written(facts, desk))]).results)
    if (row.length < 4) continue
    const found = Object.fromEntries(made.headers.map((header, at) => [header, row[at] ?? '']))
    const { facts: parsed } = parseFacts(answersOf(facts, desk), book)
    const each = new Map(book.measures.map((rule) => [rule.id, assess(rule, book, inPlace(rule, book, parsed))]))
    const isConcerned = (one: Assessment): boolean => concerns(one, book, parsed)
    for (const rule of chosen.rules) {
      const one = each.get(rule.id)!
      expect(statusOf(rule.id, found, desk)).toContain(desk.data.words[`status.${isConcerned(one) ? one.status : 'unconfirmed'}`])
    }
    const totals = applyLimits(
      [...each.values()].map((one) => (isConcerned(one) ? one : asksNothing(one))),
      book,
      parsed,
      byDate,
    )
    const sums = totals.flatMap(({ lines }) =>
      lines.flatMap(({ amount, measures }) =>
        amount === null || measures.length === 0 ? ['没有可计的', '没有可计的'] : Object.values(yuanEnds(amount)).map(inWan),
      ),
    )
    expect(row.slice(3, 3 + sums.length)).toEqual(sums)
    expect(amountsOf([...each.values()].filter(isConcerned), found, desk)).toEqual([])
  }
})

const answersOf = (facts: PlainFacts, { book }: Desk): Answers =>
  Object.fromEntries(
    Object.entries(facts).map(([id, value]): [string, Answer] => {
      const kind = book.facts[id]?.kind
      const unit = kind === 'money' ? '元' : kind === 'quantity' || kind === 'price' ? (book.facts[id]?.unit ?? '') : ''
      if (typeof value === 'boolean') return [id, value]
      return [id, typeof value === 'string' ? `${value}${unit}` : kind === 'money' ? value.map((one) => `${one}元`) : value]
    }),
  )

const columnOf = (id: string, end: string, { book }: Desk): string => {
  const rule = book.measures.find((one) => one.id === id)!
  const policy = book.policies.find((one) => one.id === rule.policy)!
  return [policy.shortTitle, book.labels[`${rule.policy}/${rule.clause}`]!, `${rule.title}：${end}`].join('|')
}
/** By the parts of a header, whatever the status of the text between them. */
const cellAt = (column: string, found: Readonly<Record<string, string>>): string | undefined => {
  const [policy = '', clause = '', title = ''] = column.split('|')
  return Object.entries(found).find(([header]) => header.startsWith(`${policy}〔`) && header.endsWith(`〕${clause}${title}`))?.[1]
}
const statusOf = (id: string, found: Readonly<Record<string, string>>, desk: Desk): string | undefined =>
  cellAt(columnOf(id, '状态', desk), found)

const Exact = Decimal.clone({ precision: 60 })
/** 元 → 万元, to the fen. */
const inWan = (yuan: string | null): string => (yuan === null ? '原文未设上限' : new Exact(yuan).div(10_000).toFixed())

/** Measures of which the amount is another one. */
const amountsOf = (all: readonly Assessment[], found: Readonly<Record<string, string>>, desk: Desk): string[] =>
  all.flatMap(({ rule, status, amount }) => {
    if (rule.pays.kind === 'open') return []
    const { low, high } = amount === null ? { low: '', high: null } : yuanEnds(amount)
    const wanted =
      status === 'notMet' ? '未达条件' : amount === null ? '算不出金额' : low === high ? inWan(low) : `${inWan(low)}～${inWan(high)}`
    return cellAt(columnOf(rule.id, '金额或上限（万元）', desk), found) === wanted ? [] : [rule.id]
  })
