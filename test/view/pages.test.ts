import { expect, test } from 'vitest'
import { toFormulaTables } from '../../src/view/estimate/estimatePage.ts'
import { standingOf } from '../../src/view/estimate/startPage.ts'
import { toHomePage } from '../../src/view/lists/home.ts'
import { href } from '../../src/view/site/href.ts'
import { toPolicyPage } from '../../src/view/text/policyPage.ts'
import { toRegions } from '../../src/view/lists/policies.ts'
import { edition, frozenEdition } from './fixture.ts'

test('how many texts are in effect, and on which days one is', () => {
  expect(toHomePage(frozenEdition()).count).toBe('本站收录 6 份文本、51 条、41 个支持事项。')
  expect(standingOf(frozenEdition())).toEqual({
    texts: 6,
    inEffect: { count: 1, periods: '2032-03-15/2034-03-14 2030-01-01/2032-12-31 2028-01-01/2030-12-31' },
    unknown: { count: 1, periods: '0/9' },
  })
  expect(standingOf(frozenEdition('zh-Hans', '2030-06-01')).inEffect.count).toBe(2)
  expect(standingOf(frozenEdition('zh-Hans', '2033-01-01')).inEffect.count).toBe(1)
  expect(standingOf(frozenEdition('zh-Hans', '2034-03-15')).inEffect.count).toBe(0)
})

test('regions nest as the hierarchy does, levels without a text included', () => {
  type Region = ReturnType<typeof toRegions>[number]
  const shape = ({ code, policies, below }: Region): unknown => [code, policies.length, below.map(shape)]
  expect(toRegions(frozenEdition()).map(shape)).toEqual([
    ['980000', 0, [['980100', 2, []]]],
    ['990000', 1, [['990100', 1, [['990102', 2, []]]]]],
  ])
})

test('a text’s clauses are all in its contents and its full text, once', () => {
  for (const { id, clauses } of edition().catalogue.policies) {
    const page = toPolicyPage(edition(), id)
    expect(page.contents.flatMap(({ cells }) => cells)).toHaveLength(clauses.length)
    expect(page.text.filter(({ anchor }) => anchor !== null)).toHaveLength(clauses.length)
  }
})

test('every computable measure has a range before any answer, and none has a formula it does not have', () => {
  const tables = toFormulaTables(edition())
  expect(tables.flatMap(({ rows }) => rows).length).toBe(
    edition()
      .catalogue.policies.flatMap(({ measures }) => measures)
      .filter(({ pays }) => pays.kind !== 'open').length,
  )
  for (const row of tables.flatMap(({ rows }) => rows)) expect(row.range).toMatch(/^(0～.+元|(不超过)?[\d.]+[万亿]?元|0起，原文未设上限)$/)
})

test.for([
  ['/', 'policies/gx-2020/1/#f-2', '/zh-hans/policies/gx-2020/1/#f-2'],
  ['/sub/path', 'about/', '/sub/path/zh-hans/about/'],
  ['/sub/', '', '/sub/zh-hans/'],
  ['/sub/', '#m-x', '#m-x'],
] as const)('under %s, %s is %s', ([base, path, link]) => {
  expect(href(base, 'zh-Hans', path)).toBe(link)
})
