import { expect, test } from 'vitest'
import { toClauseCurves } from '../../src/view/text/clauseCurves.ts'
import { covers } from '../../src/days/span.ts'
import { toChangeLinks, toHistory } from '../../src/view/text/history.ts'
import { boxesOf } from '../fixtures/curves.ts'
import { edition, namedEdition, on } from './fixture.ts'

const hans = edition()
const hant = edition('zh-Hant')
const named = namedEdition()
const charts = (policy: string, clause: string, day = on, book = hans) =>
  toClauseCurves(book, policy, clause)
    .phases.filter((phase) => covers(phase, day))
    .flatMap((phase) => phase.charts)

test('a share with a cap rises to its cap: the point, the finding and the table say the same', () => {
  const [node, application] = charts('gx-2020', '1')
  expect(node?.finding).toBe('总投资额1000万元起封顶于300万元。')
  expect(node?.table.rows.map(({ base, amounts, what }) => [base, ...amounts, what])).toEqual([['1000万元', '300万元', '封顶']])
  expect(application?.table.rows.map(({ base, exact, amounts }) => [base, exact, ...amounts])).toEqual([
    ['约333.34万元', '3,333,333.34元', '100万元'],
  ])
})

test('tiers are steps, each with its jump', () => {
  const [tiers] = charts('gx-2020', '6')
  expect(tiers?.table.rows.map(({ base, what }) => [base, what])).toEqual([
    ['500家', '由0元跳到100万元'],
    ['1000家', '由100万元跳到200万元'],
    ['3000家', '由200万元跳到300万元'],
  ])
})

test('what hangs on no number, or on several, has no curve', () => {
  expect(charts('gx-2024', '16')).toEqual([])
  expect(charts('gd-2021', '1')).toEqual([])
  expect(charts('gx-2024', '8')).toEqual([])
})

test("the chart shows the status of the reader's day: every phase of the text has its own drawing, under its own id", () => {
  expect(charts('gx-2020', '1', '2021-01-01')[0]?.lines[0]?.tag.word).toBe('有效期内')
  expect(charts('gx-2020', '1', '2023-01-01')[0]?.lines[0]?.tag.word).toBe('已过有效期')
  const ids = toClauseCurves(hans, 'gx-2020', '1').phases.flatMap((phase) => phase.charts.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('no label of any clause’s charts lies over another or beyond the drawing, in both scripts', () => {
  let seen = 0
  for (const book of [hans, hant])
    for (const policy of book.catalogue.policies)
      for (const clause of policy.clauses)
        for (const chart of charts(policy.id, clause.id, on, book))
          for (const plot of [chart.narrow, chart.wide]) {
            seen += 1
            const [, , width = 0] = plot.box.split(' ').map(Number)
            const boxes = boxesOf(plot)
            const faults = boxes.flatMap((a, i) => [
              ...(a.left < 0 || a.right > width + 0.5 ? [`${a.words} beyond`] : []),
              ...boxes
                .slice(i + 1)
                .flatMap((b) =>
                  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.words} × ${b.words}`] : [],
                ),
            ])
            expect({ at: `${policy.id}/${clause.id}`, faults }).toEqual({ at: `${policy.id}/${clause.id}`, faults: [] })
          }
  expect(seen).toBeGreaterThan(100)
})

test('a clause leads to what went before and what came after, with the measures that are one matter', () => {
  const { relatives, without, said } = toHistory(named, 'gx-2024', '2')
  expect(relatives).toMatchObject([
    {
      side: '旧文',
      words: '（一） 标识解析节点建设与创新应用',
      path: 'policies/gx-2020/1/',
      compare: 'changes/gx-2020..gx-2024/#p-1-2',
      matters: ['同一事项：本条“标识解析二级节点建设”，彼条“标识解析二级节点建设”'],
    },
  ])
  expect([without, said]).toEqual([[], []])
  expect(toHistory(named, 'gx-2020', '4').relatives[0]?.matters[0]).toContain('两文计算基数不同')
  expect(toHistory(named, 'gx-2020', '11').relatives.map(({ path }) => path)).toEqual(['policies/gx-2024/1/', 'policies/gx-2024/6/'])
})

test('a clause without a pair says so; a text that is laid beside none says nothing', () => {
  expect(toHistory(named, 'gx-2020', '2').without).toEqual([
    '《广西加快制造业数字化转型助力新型工业化发展若干措施（征求意见稿）》中没有与本条配对的条款。',
  ])
  expect(toHistory(named, 'zs-2021', '6')).toEqual({ relatives: [], without: [], said: [] })
})

test('what a note says of its older version is led to from the clause and from the text', () => {
  expect(toHistory(named, 'ba-2022', '1').said.map(({ path }) => path)).toEqual(['changes/#said-ba-2022'])
  expect(toChangeLinks(named, 'ba-2022').map(({ path }) => path)).toEqual(['changes/#said-ba-2022'])
  expect(toChangeLinks(named, 'gx-2024').map(({ path }) => path)).toEqual(['changes/gx-2020..gx-2024/'])
})
