import { expect, test } from 'vitest'
import { leftOut, readChoice, show, shownWarning, toQuery, type Choice } from '../../src/view/compare/builder.ts'
import { toBuilderData } from '../../src/view/compare/builderData.ts'
import { toCompareSheet, toCompareSheets } from '../../src/view/compare/compareSheet.ts'
import { rowIds, warningOf } from '../../src/view/compare/comparison.ts'
import { edition, frozenDay, frozenEdition, namedEdition, on } from './fixture.ts'

const data = toBuilderData(namedEdition())
const frozen = toBuilderData(frozenEdition())
const choice = (change: Partial<Choice>): Choice => ({
  topics: ['identifier'],
  texts: [],
  only: false,
  current: false,
  mine: false,
  ...change,
})

test('an address says what was chosen; what is not known in it is left out', () => {
  const chosen = choice({ topics: ['identifier', 'cloud'], texts: ['zs-2021', 'gx-2024'], only: true })
  expect(readChoice(new URLSearchParams(toQuery(chosen)), data)).toEqual(chosen)
  const strange = new URLSearchParams('topic=no&text=xx-1999&text=gx-2020&only=yes&<script>')
  expect(readChoice(strange, data)).toEqual(choice({ texts: ['gx-2020'] }))
})

test('texts stand in the order of the hierarchy, as many as find room', () => {
  const topics = ['services', 'transformation']
  const all = choice({ topics, texts: ['hd-2029', 'sl-2031', 'xx-2030', 'yb-2028', 'yb-2032'] })
  expect(show(all, frozen, 4, frozenDay)).toMatchObject({ texts: ['yb-2028', 'yb-2032', 'sl-2031', 'xx-2030'], cut: true })
  expect(show(choice({ topics }), frozen, 2, frozenDay)).toMatchObject({ texts: ['yb-2028', 'yb-2032'], cut: false })
})

test('only what is in effect on the day: one in 2031, none in 2034', () => {
  const current = choice({ topics: ['parkCluster'], current: true })
  expect(show(current, frozen, 4, '2034-06-01')).toMatchObject({ texts: [], noneCurrent: true, tables: [] })
  expect(show(current, frozen, 4, frozenDay)).toMatchObject({ texts: ['xx-2030'], noneCurrent: false })
})

test('a matter no chosen text speaks of is named, not left out in silence', () => {
  const { tables, empty } = show(choice({ texts: ['gd-2021', 'gx-2020'] }), data, 4, on)
  expect([...tables.map(({ comparison }) => comparison.words), ...empty].sort()).toEqual(
    ['其他', '标识应用', '节点建设', '节点运营与延伸'].sort(),
  )
  expect(empty).toEqual(['其他'])
})

test('only differences: rows in which all say the same are gone, where it is said stays', () => {
  const [table] = show(choice({ texts: ['gx-2020', 'gx-2024'], only: true }), data, 4, on).tables
  expect(table?.rows).toContain('cap')
  expect(table?.rows).toContain('source')
  expect(table?.rows).not.toContain('frequency')
  expect(show(choice({ texts: ['gx-2020'], only: true }), data, 4, on).tables[0]?.rows).toEqual(rowIds)
})

test('with nothing chosen the texts with figures stand there; what speaks of it without one, or finds no room, is named', () => {
  const free = show(choice({}), data, 3, on)
  expect(free).toMatchObject({ texts: ['ba-2022', 'zs-2021', 'gx-2020'], noneInEffect: true })
  const left = leftOut(free, data.words)
  expect(left[0]).toContain('没有列出（只有定性表述或无法测算）：广东制造业数字化转型措施')
  expect(left[1]).toContain('没有列出（列数已满）：广西制造业数字化转型若干措施')
  expect(shownWarning(free, data.words)).toMatch(/^列出的文本没有一份在有效期内。/)
  expect(leftOut(show(choice({ texts: ['gd-2021'] }), data, 4, on), data.words)).toEqual([])
})

test('a row in which nothing could be said is left out', () => {
  const [table] = show(choice({ texts: ['gd-2021'] }), data, 4, on).tables
  expect(table?.rows).toContain('frequency')
  expect(table?.rows).not.toContain('kink')
  expect(table?.rows).not.toContain('cap')
})

test('bases, payees and silent texts are counted anew for what is shown', () => {
  const of = (texts: string[]): string => warningOf(show(choice({ texts }), data, 4, on).tables[0]!.comparison.texts, data.words)
  expect(of(['gx-2020', 'gx-2024'])).toContain('计算基数 2 种，资金获得方 1 种（另 1 份原文未载明）。')
  expect(of(['gd-2021'])).toContain('没有按基数计的事项，没有写明资金获得方。')
})

test('a table to take away: a line a measure, what it stands on below, nothing a spreadsheet would compute', () => {
  const shown = show(choice({ texts: ['gx-2020', 'gd-2021'] }), data, 4, on)
  const carried = {
    shown,
    mine: new Map([['gx-2020/node-project', { status: '可能符合', amount: '不超过300万元', lacks: [] }]]),
    facts: ['项目总投资额：2000万元'],
    on,
    link: 'http://x/',
    root: 'http://x/',
  }
  const [table, about] = toCompareSheets(data, carried)
  const line = table?.rows.find((row) => row.includes('标识解析二级节点建设'))
  expect(line).toEqual(
    expect.arrayContaining([
      '标识解析',
      '节点建设',
      '广西',
      '已过有效期',
      '总投资额',
      '30%',
      '不超过300万元',
      '可能符合：不超过300万元',
      'http://x/policies/gx-2020/1/#m-node-project',
    ]),
  )
  expect(table?.rows.every((row) => row.length === table.head.length)).toBe(true)
  expect(about?.rows.map(([term]) => term)).toEqual(['注意', '用到的数字', '日期', '数据版本', '链接'])
  expect(toCompareSheet(data, carried).rows.every((row) => row.length === table?.head.length)).toBe(true)
})

test('every measure of the catalogue stands in a comparison of each of its topics, once', () => {
  const whole = edition()
  const { policies } = whole.catalogue
  const all = policies.flatMap((policy) =>
    policy.measures.flatMap((measure) =>
      (measure.topics ?? policy.clauses.find(({ id }) => id === measure.clause)!.topics).map((topic) => `${topic} ${measure.id}`),
    ),
  )
  const shown = toBuilderData(whole).comparisons.flatMap(({ topic, texts }) =>
    texts.flatMap(({ columns }) => columns.map(({ measure }) => `${topic} ${measure}`)),
  )
  expect(shown.sort()).toEqual(all.sort())
})
