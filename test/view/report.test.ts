import { describe, expect, test } from 'vitest'
import { reportHref, toReport } from '../../src/view/carry/report.ts'
import { take } from '../fixtures/carry.ts'

const guangxi = { places: ['450000'], topics: ['identifier'], roles: ['nodeOperator'] }

describe('what is sent names the result, its clause, its words and its answers', () => {
  const report = (change: object, id: string, quotes: readonly string[], wrong = ''): string[] => {
    const { taken, words } = take(change, 'zh-Hans')
    const result = taken.results.find((one) => one.id === id)
    return toReport(taken, { result: result!, quotes, address: 'https://example.org/zh-hans/policies/gx-2024/2/', wrong }, words).split(
      '\n',
    )
  }
  test('one with an amount', () => {
    const { taken } = take({ ...guangxi, facts: { 'nodeProject.totalInvestment': '2000' } }, 'zh-Hans')
    expect(
      report({ ...guangxi, facts: { 'nodeProject.totalInvestment': '2000' } }, 'gx-2024/node-project', ['甲', '乙\n丙'], '比例\n不对'),
    ).toEqual([
      '【发现错误】广西 · 标识解析二级节点建设（征求意见稿），事项编号 gx-2024/node-project',
      '哪里不对：比例 不对',
      '条款：《广西制造业数字化转型若干措施（征求意见稿）》（二） https://example.org/zh-hans/policies/gx-2024/2/',
      '原文：“甲”',
      '原文：“乙 丙”',
      expect.stringMatching(/^本站算出：不超过500万元，可能符合。\S+/),
      '填写：项目总投资额2000万元。',
      `数据版本${taken.version}。本站不是政府网站，不受理申报。`,
      `打开并修改：${taken.link}`,
    ])
  })
  test('one without, and words that could not be had', () => {
    const lines = report(guangxi, 'gx-2020/identifier-application', [])
    expect(lines[1]).toBe('哪里不对：')
    expect(lines.filter((line) => line.startsWith('原文'))).toEqual([])
    expect(lines).toContainEqual(expect.stringMatching(/^本站算出：未达所列条件。/))
  })
})

describe('where it goes', () => {
  test.each([
    [undefined, null],
    ['', null],
    ['mail@example.org', 'mailto:mail@example.org'],
    ['https://example.org/issues/new', 'https://example.org/issues/new'],
  ])('%s', (to, href) => {
    expect(reportHref(to)).toBe(href)
  })
  test.each(['example.org', 'http://example.org', 'a@b', 'a b@example.org', 'javascript:alert(1)@example.org', 'a@example.org?body=x'])(
    '%s is refused',
    (to) => {
      expect(() => reportHref(to)).toThrow(`REPORT_TO 是“${to}”，要写成电子邮箱`)
    },
  )
})
